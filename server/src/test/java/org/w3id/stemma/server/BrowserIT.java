package org.w3id.stemma.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The page in a real browser. Skipped where Debian's chromium is not installed.
class BrowserIT {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  @Test
  void aQuestionIsAskedByOneClickAndNothingComesFromElsewhere() {
    assumeTrue(Files.isExecutable(CHROMIUM), "no " + CHROMIUM + ": apt-get install chromium");
    var fixture =
        new Fixture()
            .publish(
                "1",
                """
                hf:tatsu-lab--alpaca-7b-wdiff stm:derivedFrom art:Base ; stm:effectiveClause clause:NC.nonCommercial .
                art:Base stm:declaredLicense lic:NC . lic:NC stm:clause clause:NC.nonCommercial .
                clause:NC.nonCommercial stm:term term:nonCommercial ; stm:clauseNumber "4" ; stm:condition "<img src=x>" .
                term:nonCommercial stm:kind stm:Limit .
                """);
    var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    var launch =
        new BrowserType.LaunchOptions()
            .setExecutablePath(CHROMIUM)
            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"));
    try (StemmaServer server = StemmaServer.start(ServerSettings.standard().withPort(0), fixture);
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        Browser browser = playwright.chromium().launch(launch)) {
      Page page = browser.newPage();
      List<String> elsewhere = new ArrayList<>();
      List<String> faults = new ArrayList<>();
      page.onRequest(
          request -> {
            if (!request.url().startsWith(server.uri().toString())) {
              elsewhere.add(request.url());
            }
          });
      page.onPageError(faults::add);
      page.onConsoleMessage(message -> { if (message.type().equals("error")) { faults.add(message.text()); } });

      page.navigate(server.uri().toString());
      page.getByText("Which terms bind an artifact").first().click();
      page.locator("#what-binds-an-artifact .take").click();
      page.getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName("term:nonCommercial")).waitFor();
      assertThat(page.locator("#status").textContent()).startsWith("1 row");
      assertThat(page.locator("#result td").allTextContents()).contains("lic:NC", "4", "art:Base", "<img src=x>");
      assertThat(page.locator("#result img").count()).isZero();
      assertThat(page.url()).contains("#query=");
      assertThat(page.locator("#csv").getAttribute("href")).contains("format=csv");
      assertThat(faults).isEmpty();

      page.locator("#query").fill("SELECT *\nWHERE { ?s ?p }");
      page.locator("#query").press("Control+Enter");
      page.locator("#result .bad").waitFor();
      assertThat(page.locator("#result .bad").textContent()).contains("2  WHERE { ?s ?p }");
      assertThat(page.locator("#status").getAttribute("class")).isEqualTo("error");

      page.setViewportSize(400, 800);
      assertThat(page.evaluate("document.documentElement.scrollWidth <= 400")).isEqualTo(true);
      assertThat(elsewhere).isEmpty();
    }
  }
}
