"use strict";

// The query box: runs a query against /sparql of the same origin and shows the answer. Text from data is only ever set
// as text, never as markup.

const prefixes = JSON.parse(document.body.dataset.prefixes);
const own = ["https://w3id.org/stemma/"];
const numbers = /#(integer|decimal|double|float|int|long|nonNegativeInteger)$/;
const byId = id => document.getElementById(id);
const box = byId("query");
let latest = 0;

function element(name, text, className) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  return made;
}

function address(query) {
  return "#query=" + encodeURIComponent(query);
}

function shorten(iri) {
  for (const [prefix, namespace] of Object.entries(prefixes)) {
    const local = iri.slice(namespace.length);
    if (iri.startsWith(namespace) && /^[A-Za-z0-9]([A-Za-z0-9._:-]*[A-Za-z0-9_-])?$/.test(local)) return prefix + ":" + local;
  }
  return iri;
}

function about(iri) {
  return `# What is said of ${shorten(iri)}
PREFIX graph: <${prefixes.graph}>

SELECT DISTINCT ?property ?value
WHERE {
  { <${iri}> ?property ?value } UNION { GRAPH graph:ontology { <${iri}> ?property ?value } }
}
ORDER BY ?property ?value
LIMIT 500
`;
}

function iriLink(iri) {
  const link = element("a", shorten(iri));
  link.title = iri;
  if (own.some(base => iri.startsWith(base))) {
    link.href = address(about(iri));
  } else if (/^https?:/.test(iri)) {
    link.href = iri;
    link.rel = "noreferrer";
  }
  return link;
}

function cell(term) {
  if (!term) return element("td");
  if (term.type === "uri") {
    const td = element("td");
    td.append(iriLink(term.value));
    return td;
  }
  const td = element("td", term.type === "bnode" ? "_:" + term.value : term.value);
  if (numbers.test(term.datatype || "")) td.className = "number";
  if (term["xml:lang"]) td.append(" ", element("span", "@" + term["xml:lang"], "lang"));
  return td;
}

function table(answer) {
  const made = element("table");
  const head = made.createTHead().insertRow();
  for (const name of answer.head.vars) {
    const th = element("th", name);
    th.scope = "col";
    head.append(th);
  }
  const body = made.createTBody();
  for (const row of answer.results.bindings) {
    const tr = body.insertRow();
    for (const name of answer.head.vars) tr.append(cell(row[name]));
  }
  return made;
}

function say(text, isError) {
  const status = byId("status");
  status.textContent = text;
  status.className = isError ? "error" : "";
}

function showError(query, problem) {
  say(problem.detail || problem.title || "The query failed.", true);
  if (!problem.line) return;
  const lines = query.split("\n");
  const pre = element("pre");
  lines.forEach((line, i) => {
    const text = String(i + 1).padStart(3) + "  " + line;
    pre.append(i + 1 === problem.line ? element("span", text, "bad") : text + "\n");
  });
  byId("result").replaceChildren(pre);
}

function count(n, one) {
  return n.toLocaleString("en") + " " + one + (n === 1 ? "" : "s");
}

async function show(response, query, began) {
  const type = response.headers.get("Content-Type") || "";
  if (!response.ok) {
    showError(query, type.includes("json") ? await response.json() : { detail: await response.text() });
    return;
  }
  if (type.includes("sparql-results+json")) {
    const answer = await response.json();
    const seconds = ((performance.now() - began) / 1000).toFixed(2);
    if (answer.boolean !== undefined) {
      say((answer.boolean ? "Yes." : "No.") + ` ${seconds} s`);
    } else {
      say(`${count(answer.results.bindings.length, "row")}, ${seconds} s`);
      byId("result").replaceChildren(table(answer));
    }
  } else {
    const text = await response.text();
    say(`${count(text.split("\n").length, "line")} of Turtle, ${((performance.now() - began) / 1000).toFixed(2)} s`);
    byId("result").replaceChildren(element("pre", text));
  }
  links(query, type);
}

function links(query, type) {
  const rows = type.includes("sparql-results");
  const url = "/sparql?query=" + encodeURIComponent(query) + "&format=";
  const set = (id, word, label) => { byId(id).href = url + word; byId(id).textContent = label; byId(id).download = "stemma." + word; };
  set("csv", rows ? "csv" : "ttl", rows ? "CSV" : "Turtle");
  set("json", rows ? "json" : "jsonld", rows ? "JSON" : "JSON-LD");
  byId("share").href = address(query);
  byId("links").hidden = false;
}

async function run() {
  const query = box.value;
  const mine = ++latest;
  const began = performance.now();
  byId("answer").hidden = false;
  byId("links").hidden = true;
  byId("result").replaceChildren();
  byId("run").disabled = true;
  say("Asking …");
  history.replaceState(null, "", "/" + address(query));
  try {
    const response = await fetch("/sparql", {
      method: "POST",
      headers: { "Content-Type": "application/sparql-query", Accept: "application/sparql-results+json, text/turtle;q=0.9, application/problem+json" },
      body: query,
    });
    if (mine === latest) await show(response, query, began);
  } catch (failure) {
    if (mine === latest) say("The answer broke off: the query took too long, or the server is gone. Narrow it down, or add a LIMIT.", true);
  } finally {
    if (mine === latest) byId("run").disabled = false;
  }
}

function take(query, question) {
  box.value = query;
  byId("query-label").textContent = question;
  byId("ask").scrollIntoView();
  box.focus({ preventScroll: true });
  run();
}

function fromAddress() {
  const match = /^#query=(.*)$/s.exec(location.hash);
  if (!match) return;
  try {
    take(decodeURIComponent(match[1]), "Your query, in SPARQL");
  } catch (malformed) {
    say("The address holds no query that can be read.", true);
    byId("answer").hidden = false;
  }
}

byId("run").textContent = "Run";
byId("plain-json").hidden = true;
byId("hint").hidden = false;
byId("form").addEventListener("submit", event => { event.preventDefault(); run(); });
box.addEventListener("keydown", event => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); run(); }
});
for (const button of document.querySelectorAll(".take")) {
  const details = button.closest("details");
  button.hidden = false;
  button.addEventListener("click", () =>
    take(details.querySelector("pre").textContent, details.querySelector("summary").textContent));
}
window.addEventListener("hashchange", fromAddress);
if (document.body.dataset.run === "yes") run(); else fromAddress();
