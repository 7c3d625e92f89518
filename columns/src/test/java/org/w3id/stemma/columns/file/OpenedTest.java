package org.w3id.stemma.columns.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenedTest {
  private final List<String> closed = new ArrayList<>();
  private final Opened opened = new Opened();

  private Closeable open(String name) throws IOException {
    return opened.open(() -> () -> closed.add(name));
  }

  private void openOneThatCannotBeClosed() throws IOException {
    opened.open(
        () ->
            () -> {
              throw new IOException("cannot be closed");
            });
  }

  @Test
  void whereOneCannotBeOpenedThoseBeforeItAreClosedTheLastFirst() throws IOException {
    open("first");
    open("second");
    assertThatThrownBy(
            () ->
                opened.open(
                    () -> {
                      throw new IOException("cannot be opened");
                    }))
        .hasMessage("cannot be opened");
    assertThat(closed).containsExactly("second", "first");
  }

  @Test
  void allAreClosedWhicheverCannotBe() throws IOException {
    open("first");
    openOneThatCannotBeClosed();
    open("third");
    assertThatThrownBy(opened::close).hasMessage("cannot be closed");
    assertThat(closed).containsExactly("third", "first");
  }

  @Test
  void whatCannotBeClosedDoesNotHideWhatCouldNotBeOpened() throws IOException {
    open("first");
    openOneThatCannotBeClosed();
    assertThatThrownBy(
            () ->
                opened.open(
                    () -> {
                      throw new IllegalStateException("cannot be opened");
                    }))
        .hasMessage("cannot be opened")
        .hasSuppressedException(new IOException("cannot be closed"));
    assertThat(closed).containsExactly("first");
  }

  @Test
  void toCloseItAgainDoesNothing() throws IOException {
    open("first");
    opened.close();
    opened.close();
    assertThat(closed).containsExactly("first");
  }
}
