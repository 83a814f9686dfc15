"use strict";
// The page is complete without this script; it adds the tools. It makes elements, never markup from text.
(() => {
const root = document.documentElement, $ = (id) => document.getElementById(id), all = (query, from = document) => [...from.querySelectorAll(query)];
const sheet = $("redline"), rows = all(".c", sheet), folds = all(".fo", sheet), groups = all(".g", sheet);
const pressed = (button, on) => button.setAttribute("aria-pressed", String(on));
const say = (text) => { $("say").textContent = text; };

// ---- what the browser keeps, where it may
const store = {
  get(key) { try { return localStorage.getItem("clausediff:" + key); } catch { return null; } },
  set(key, value) { try { value === null ? localStorage.removeItem("clausediff:" + key) : localStorage.setItem("clausediff:" + key, value); return true; } catch { return false; } },
};

// ---- light and dark
const modes = ["", "light", "dark"];
const setMode = (mode) => { mode ? root.dataset.mode = mode : delete root.dataset.mode; $("mode").title = "Light or dark: " + (mode || "as the system"); };
$("mode").onclick = () => {
  const mode = modes[(modes.indexOf(root.dataset.mode || "") + 1) % 3];
  setMode(mode); store.set("mode", mode || null); say($("mode").title);
};
setMode(store.get("mode") || "");

// ---- changed clauses only, or all
let chosen = false;
const show = (everything) => {
  root.classList.toggle("every", everything);
  for (const fold of folds) fold.open = everything;
  pressed($("all"), everything); pressed($("changed"), !everything);
};
const pickShow = (everything) => { const place = anchor(); chosen = !everything; show(everything); place(); };
$("all").onclick = () => pickShow(true);
$("changed").onclick = () => pickShow(false);

// Keeps what is being read where it is while the layout around it changes.
// The row at a height of the screen. Asks for few boxes: what is far from the screen stays without layout.
const sections = [...sheet.children].filter((node) => node.matches(".s"));
const lastAbove = (list, y) => {
  let low = 0, high = list.length;
  while (low < high) { const middle = (low + high) >> 1; list[middle].getBoundingClientRect().top <= y ? low = middle + 1 : high = middle; }
  return low - 1;
};
const rowIn = (group, y) => {
  let found = null;
  for (const row of group.children) {
    const box = row.getBoundingClientRect();
    if (box.height > 0 && box.top > y) break;
    if (box.height > 0 && row.matches(".c")) found = row;
  }
  return found;
};
const rowAt = (y) => {
  for (let s = lastAbove(sections, y); s >= 0; --s) {
    const blocks = sections[s].children;
    for (let i = lastAbove(blocks, y); i >= 0; --i) {
      if (blocks[i].matches(".g")) return rowIn(blocks[i], y);
      if (!blocks[i].open) continue;
      const inner = all(":scope > .g", blocks[i]);
      return inner.length ? rowIn(inner[Math.max(0, lastAbove(inner, y))], y) : null;
    }
  }
  return null;
};
const anchor = () => {
  const row = rowAt(90), top = row?.getBoundingClientRect().top;
  return () => { if (row) scrollBy({top: row.getBoundingClientRect().top - top, behavior: "instant"}); };
};

// ---- side by side: the before column is made from the inline redline, group by group as groups come near
const strip = (node) => {
  for (const gone of all(".n,.ch,a.mv,ins", node)) gone.remove();
  for (const named of all("[id]", node)) named.removeAttribute("id");
  return node;
};
const makeLeft = (row) => {
  const body = row.querySelector(":scope > .b");
  if (!body || row.querySelector(":scope > .lf")) return;
  const left = document.createElement("div"), number = row.querySelector(":scope > .no");
  left.className = "lf";
  if (!row.matches(".mo,.in")) {
    const old = number?.querySelector(".was")?.lastChild?.textContent ?? number?.textContent;
    if (old) { const label = document.createElement("div"); label.className = "no"; label.textContent = old; left.append(label); }
    const words = document.createElement("div");
    words.className = "lw";
    for (const child of body.children) {
      const copy = strip(child.cloneNode(true));
      if (/^H\d$/.test(copy.tagName)) { const block = document.createElement("p"); block.className = "bh"; block.append(...copy.childNodes); words.append(block); }
      else words.append(copy);
    }
    left.append(words);
  }
  row.prepend(left);
};
const makeGroup = (group) => { for (const row of all(".c", group)) makeLeft(row); };
const near = new IntersectionObserver((entries) => {
  for (const entry of entries) if (entry.isIntersecting) { makeGroup(entry.target); near.unobserve(entry.target); }
}, {rootMargin: "1500px 0px"});
const isSide = () => root.classList.contains("side");
const setSide = (on) => {
  const place = anchor();
  root.classList.toggle("side", on);
  pressed($("side"), on); pressed($("inline"), !on);
  if (on) { const here = rowAt(90)?.closest(".g"); if (here) makeGroup(here); for (const group of groups) near.observe(group); }
  place();
};
$("side").onclick = () => setSide(true);
$("inline").onclick = () => setSide(false);

// ---- next and previous change, permalinks
const changes = all(".k[id]", sheet);
let steps = changes, now = null;
const reveal = (node) => {
  for (let fold = node.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  if (isSide() && node.closest(".g")) makeGroup(node.closest(".g"));
};
const showPlace = () => {
  const i = now ? steps.indexOf(now) : -1;
  $("at").textContent = steps.length ? (i < 0 ? "" : i + 1 + " of ") + steps.length + (i < 0 ? (steps.length === 1 ? " change" : " changes") : "") : "no changes";
};
// What stands above gets its true height only when it is laid out, and would push the place away again.
let brought = null;
const bring = (node, block) => {
  const scroll = () => { node.scrollIntoView({block, behavior: "instant"}); return node.getBoundingClientRect().top; };
  const top = scroll();
  brought = node;
  const hold = (frames) => requestAnimationFrame(() => {
    if (brought !== node) return;
    if (Math.abs(node.getBoundingClientRect().top - top) > 24) scroll();
    if (frames > 1) hold(frames - 1); else brought = null;
  });
  hold(4);
};
for (const kind of ["wheel", "touchstart", "mousedown", "keydown"]) addEventListener(kind, () => { brought = null; }, {passive: true, capture: true});
const goTo = (node, focus = true) => {
  if (!node) return;
  now?.classList.remove("now");
  now = node; now.classList.add("now");
  const row = node.closest(".c");
  row?.classList.remove("off");
  reveal(node);
  root.classList.add("jump");
  bring(node, "center");
  if (focus) node.querySelector(".n")?.focus({preventScroll: true});
  root.classList.remove("jump");
  try { history.replaceState(null, "", "#" + node.id); } catch { /* a page in a frame without an address */ }
  showPlace(); showReview(); follow();
  say("Change " + node.id.slice(7) + ", " + placeOf(node));
};
const step = (by) => {
  if (!steps.length) return;
  let i = now ? steps.indexOf(now) : -1;
  if (i < 0) {
    const row = rowAt(90), from = now || row;
    const after = from ? steps.findIndex((k) => from.compareDocumentPosition(k) & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY)) : 0;
    i = by > 0 ? (after < 0 ? steps.length : after) - 1 : after < 0 ? steps.length : after;
  }
  goTo(steps[Math.min(steps.length - 1, Math.max(0, i + by))]);
};
$("next").onclick = () => step(1);
$("prev").onclick = () => step(-1);
const placeOf = (node) => {
  const row = node.closest(".c"), no = row?.querySelector(":scope > .no");
  return no?.getAttribute("aria-label") || no?.textContent.trim() || row?.querySelector(".b h3,.b h4,.b h5")?.textContent.trim() || "unnumbered text";
};
const arrive = () => {
  const node = location.hash.length > 1 && $(decodeURIComponent(location.hash.slice(1)));
  if (!node || !sheet.contains(node)) return;
  if (node.classList.contains("k")) return goTo(node, false);
  node.classList.remove("off");
  reveal(node);
  bring(node, "start");
};
addEventListener("hashchange", arrive);

// ---- what the findings say about a clause goes to the clause: for the filters, and as notes beside it
const about = new Map(rows.map((row) => [row, {s: new Set(), t: new Set(), c: new Set(), k: new Set(), p: new Set(), a: new Set()}]));
const rowOf = (node) => $("r" + node.dataset.r)?.closest(".c");
const values = (node, key) => node.dataset[key]?.split("|") ?? [];
const kindOf = (k) => !k.matches(".ch") ? (!k.querySelector("ins") ? "Deletion" : k.querySelector("del") ? "Replacement" : "Insertion") : k.querySelector(".mv") ? "Move" : /^format/.test(k.textContent) ? "Format" : "Table";
for (const k of changes) about.get(k.closest(".c"))?.k.add(kindOf(k));
for (const row of rows) for (const author of values(row, "a")) about.get(row).a.add(author);
const noteOn = (row, kind, lead, text, rule) => {
  let list = row.querySelector(":scope > .ns");
  if (!list) { list = document.createElement("ul"); list.className = "ns"; list.setAttribute("aria-label", "Findings"); row.append(list); }
  if (list.children.length > 5) return;
  const item = document.createElement("li"), strong = document.createElement("b"), small = document.createElement("span");
  item.className = kind; strong.textContent = lead; small.className = "ru"; small.textContent = rule;
  if (list.children.length === 5) item.textContent = "and more above"; else item.append(strong, " " + text + " ", small);
  list.append(item);
};
const severities = {h: "High", m: "Medium", l: "Low"};
for (const finding of all(".fd")) {
  const row = rowOf(finding);
  if (!row) continue;
  for (const key of ["s", "c", "p"]) for (const value of values(finding, key)) about.get(row)[key].add(value);
  const top = finding.querySelector(".tg").classList[1], reached = finding.matches(".rp");
  for (const sentence of all(".se", finding)) {
    const kind = sentence.querySelector(".tg")?.classList[1] ?? top, words = [];
    for (const part of sentence.childNodes) if (part.nodeType === 3 || part.matches?.(".dt,a")) words.push(part.textContent);
    noteOn(row, kind + (reached ? " rp" : ""), !reached ? severities[kind] : finding.closest("#meaning") ? "Same words, new meaning" : "Reached from elsewhere", words.join("").replace(/\s+/g, " ").trim(), sentence.querySelector(".ru")?.textContent ?? "");
  }
}
for (const matter of all(".mt")) for (const key of ["t", "p"]) for (const value of values(matter, key)) about.get(rowOf(matter))?.[key].add(value);
for (const fault of all("#statements li[data-r]")) if (rowOf(fault)) noteOn(rowOf(fault), "l", "Drafting", fault.firstChild.textContent, "");

// ---- filters
const facets = [["s", "Severity"], ["t", "Topic"], ["c", "Category"], ["k", "Kind of change"], ["p", "Party"], ["a", "Author of tracked changes"]];
const picked = new Map(facets.map(([key]) => [key, new Set()]));
const order = ["High", "Medium", "Low"];
const filtered = all(".c.ed,.c.re,.fd,.mt,tr[data-r]");
const passes = (row) => facets.every(([key]) => !picked.get(key).size || [...picked.get(key)].some((value) => about.get(row)?.[key].has(value)));
const passesItself = (node) => facets.every(([key]) => !picked.get(key).size || (node.dataset[key] ? values(node, key).some((value) => picked.get(key).has(value)) : [...picked.get(key)].some((value) => about.get(rowOf(node))?.[key].has(value))));
const applyFilters = () => {
  const active = facets.some(([key]) => picked.get(key).size);
  let kept = 0, of = 0;
  for (const node of filtered) {
    const pass = !active || (node.matches(".mt") ? passesItself(node) : passes(node.dataset.r ? rowOf(node) : node));
    node.classList.toggle("off", !pass);
    if (active && pass && node.matches(".mo-r .fd")) node.closest("details").open = true;
    if (node.classList.contains("c")) { ++of; kept += pass; }
  }
  for (const list of all(".fs,.ft,.ms")) list.closest(".cd,.sc-x").classList.toggle("none", active && !list.querySelector(".fd:not(.off),.mt:not(.off),tbody tr:not(.off)"));
  steps = active ? changes.filter((k) => !k.closest(".c").classList.contains("off")) : changes;
  $("filter").classList.toggle("on", active);
  $("passed").textContent = active ? kept + " of " + of + " changed clauses" : "";
  showPlace();
};
const makeFacet = ([key, title]) => {
  const counts = new Map();
  for (const [, facet] of about) for (const value of facet[key]) counts.set(value, (counts.get(value) || 0) + 1);
  if (!counts.size) return;
  const set = document.createElement("fieldset"), legend = document.createElement("legend");
  legend.textContent = title; set.append(legend);
  const names = [...counts.keys()].sort((a, b) => key === "s" ? order.indexOf(a) - order.indexOf(b) : a.localeCompare(b));
  for (const name of names) {
    const label = document.createElement("label"), box = document.createElement("input"), count = document.createElement("small");
    box.type = "checkbox"; box.value = name; count.textContent = counts.get(name);
    box.onchange = () => { box.checked ? picked.get(key).add(name) : picked.get(key).delete(name); applyFilters(); };
    label.append(box, " ", name, " ", count); set.append(label);
  }
  $("facets").append(set);
};
facets.forEach(makeFacet);
const clearFilters = () => { for (const set of picked.values()) set.clear(); for (const box of all("#facets input")) box.checked = false; applyFilters(); };
$("clear").onclick = clearFilters;

// ---- panels
const toggle = (button, panel, on = panel.hidden) => { panel.hidden = !on; button.setAttribute("aria-expanded", String(on)); };
const panels = [[$("filter"), $("filters")], [$("review"), $("reviewer")]];
for (const [button, panel] of panels) button.onclick = () => { for (const [b, p] of panels) toggle(b, p, p === panel && panel.hidden); showReview(); };
const drawer = (button, node) => { button.onclick = () => button.setAttribute("aria-expanded", String(node.classList.toggle("open"))); };
drawer($("menu"), $("clauses")); drawer($("more"), $("tools"));
$("clauses").addEventListener("click", (event) => { if (event.target.closest("a")) { $("clauses").classList.remove("open"); $("menu").setAttribute("aria-expanded", "false"); } });

// ---- search
let index = null, hits = [], hit = -1;
const makeIndex = () => index ??= rows.map((row) => {
  const parts = all(":scope > .no,:scope > .b", row);
  return {row, parts, text: parts.map((part) => part.textContent).join("\n").toLowerCase()};
});
const rangesIn = (parts, words) => {
  const ranges = [];
  for (const part of parts) {
    const nodes = [], walk = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    let text = "";
    while (walk.nextNode()) { nodes.push([text.length, walk.currentNode]); text += walk.currentNode.data; }
    text = text.toLowerCase();
    const spot = (at) => { let i = nodes.length - 1; while (nodes[i][0] > at) --i; return [nodes[i][1], Math.min(at - nodes[i][0], nodes[i][1].length)]; };
    for (let at = text.indexOf(words); at >= 0 && ranges.length < 500; at = text.indexOf(words, at + words.length)) {
      const range = document.createRange();
      range.setStart(...spot(at)); range.setEnd(...spot(at + words.length - 1)); range.setEnd(range.endContainer, Math.min(range.endOffset + 1, range.endContainer.length));
      ranges.push(range);
    }
  }
  return ranges;
};
const paint = () => {
  if (!window.Highlight || !CSS.highlights) return;
  CSS.highlights.delete("hit");
  const words = $("find").value.trim().toLowerCase();
  if (!hits.length) return;
  const ranges = hits.slice(Math.max(0, hit - 20), Math.max(0, hit) + 60).flatMap((entry) => rangesIn(entry.parts, words));
  CSS.highlights.set("hit", new Highlight(...ranges));
};
const seek = (by) => {
  if (!hits.length) return;
  hit = (hit + by + hits.length) % hits.length;
  const {row} = hits[hit];
  row.classList.remove("off"); reveal(row);
  bring(row, "center");
  $("found").textContent = hit + 1 + " of " + hits.length;
  paint();
};
const search = () => {
  const words = $("find").value.trim().toLowerCase();
  hits = words ? makeIndex().filter((entry) => entry.text.includes(words)) : [];
  hit = -1;
  $("found").textContent = words ? (hits.length ? hits.length + (hits.length === 1 ? " clause" : " clauses") : "not found") : "";
  paint();
};
let typing = 0;
$("find").oninput = () => { clearTimeout(typing); typing = setTimeout(search, 120); };
$("find").onkeydown = (event) => {
  if (event.key === "Enter") { event.preventDefault(); clearTimeout(typing); if (hit < 0) search(); seek(event.shiftKey ? -1 : 1); }
  if (event.key === "Escape") { $("find").value = ""; search(); $("find").blur(); }
};

// ---- the list of clauses follows the scroll
const entries = all("#clauses a").map((link) => ({link, item: link.parentElement, row: +link.hash.slice(2)}));
let here = null;
const follow = () => {
  const id = rowAt(96)?.id, row = id ? parseInt(id.slice(1), 10) : NaN;
  let low = 0, high = entries.length;
  while (low < high) { const middle = (low + high) >> 1; entries[middle].row <= row ? low = middle + 1 : high = middle; }
  const entry = Number.isNaN(row) ? null : entries[low - 1];
  if (entry?.item === here) return;
  here?.classList.remove("here"); here?.firstChild.removeAttribute("aria-current");
  here = entry?.item ?? null;
  if (!here) return;
  here.classList.add("here"); entry.link.setAttribute("aria-current", "true");
  const list = $("clauses"), box = list.getBoundingClientRect(), at = here.getBoundingClientRect();
  if (at.top < box.top + 40 || at.bottom > box.bottom - 40) list.scrollTop += at.top - box.top - box.height / 2;
};
let due = false;
addEventListener("scroll", () => { if (!due) { due = true; requestAnimationFrame(() => { due = false; follow(); }); } }, {passive: true});

// ---- reviewer's marks: in memory, in the browser where the reviewer wants it, and as a file
const pair = root.dataset.before.slice(0, 16) + "-" + root.dataset.after.slice(0, 16);
let marks = {};
const keep = () => { if ($("keep").checked && !store.set("marks:" + pair, JSON.stringify(marks))) { $("keep").checked = false; say("This browser keeps nothing for this page."); } };
const drawMark = (node) => { const mark = marks[node.id]; node.classList.toggle("rv", !!mark?.reviewed); node.classList.toggle("nt", !!mark?.note); };
const showReview = () => {
  $("who").textContent = now ? "Change " + now.id.slice(7) + " · " + placeOf(now) : "Go to a change first: n, or the arrows.";
  $("done").disabled = $("note").disabled = !now;
  $("done").checked = !!(now && marks[now.id]?.reviewed);
  $("note").value = (now && marks[now.id]?.note) || "";
  const done = Object.values(marks).filter((mark) => mark.reviewed).length;
  $("progress").textContent = done + " of " + changes.length + " reviewed";
};
const setMark = (values) => {
  if (!now) return;
  const mark = {...marks[now.id], ...values};
  if (mark.reviewed || mark.note) marks[now.id] = mark; else delete marks[now.id];
  drawMark(now); keep(); showReview();
};
$("done").onchange = () => setMark({reviewed: $("done").checked});
$("note").onchange = () => setMark({note: $("note").value.trim()});
$("keep").onchange = () => { if ($("keep").checked) keep(); else store.set("marks:" + pair, null); };
const takeMarks = (list) => {
  for (const {change, reviewed, note} of list) {
    const node = $("change-" + Number(change));
    if (!node) continue;
    marks[node.id] = {reviewed: !!reviewed, note: String(note || "")};
    drawMark(node);
  }
};
try {
  const kept = JSON.parse(store.get("marks:" + pair) || "null");
  if (kept) { $("keep").checked = true; takeMarks(Object.entries(kept).map(([id, mark]) => ({...mark, change: id.slice(7)}))); }
} catch { /* not ours */ }
$("export").onclick = () => {
  const list = changes.filter((k) => marks[k.id]).map((k) => ({change: +k.id.slice(7), clause: placeOf(k), reviewed: !!marks[k.id].reviewed, note: marks[k.id].note || ""}));
  const names = all(".fi bdi").map((name) => name.textContent);
  const file = {schema: "clausediff-review", version: 1, before: {name: names[0], sha256: root.dataset.before}, after: {name: names[1], sha256: root.dataset.after}, marks: list};
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2) + "\n"], {type: "application/json"}));
  link.download = "review.json"; link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
};
$("import").onchange = async () => {
  try {
    const file = JSON.parse(await $("import").files[0].text());
    if (file.schema !== "clausediff-review") throw new Error();
    if (file.after?.sha256 !== root.dataset.after || file.before?.sha256 !== root.dataset.before) say("These marks were made on other files; they are taken by their numbers.");
    takeMarks(file.marks); keep(); showReview();
  } catch { say("This is no file of marks."); $("progress").textContent = "This is no file of marks."; }
  $("import").value = "";
};

// ---- the clause table goes to the clipboard as a table
// Where the page had to be small, its words are taken from the redline.
for (const entry of all("table[data-detail=part] tr[data-r]")) {
  const body = $("r" + entry.dataset.r), words = (body?.matches(".c") ? body.querySelector(":scope > .b > *") : body)?.cloneNode(true);
  if (!words) continue;
  for (const gone of all(".n,.ch,a.mv,small", words)) gone.remove();
  for (const named of all("[id]", words)) named.removeAttribute("id");
  entry.querySelector(".wd").replaceChildren(...words.childNodes);
}
const copy = $("copy");
if (copy) {
  copy.hidden = false;
  copy.onclick = () => {
    const range = document.createRange(), selection = getSelection();
    range.selectNode($("table").querySelector("table")); selection.removeAllRanges(); selection.addRange(range);
    const worked = document.execCommand("copy");
    selection.removeAllRanges();
    copy.textContent = worked ? "Copied" : "Select and copy by hand";
    say(copy.textContent);
    setTimeout(() => { copy.textContent = "Copy the table"; }, 2000);
  };
}

// ---- keys
const single = $("single");
single.checked = store.get("keys") !== "off";
single.onchange = () => store.set("keys", single.checked ? null : "off");
$("help").onclick = () => $("keys").showModal();
const keys = {
  n: () => step(1), j: () => step(1), p: () => step(-1), k: () => step(-1), s: () => setSide(!isSide()), a: () => pickShow(!root.classList.contains("every")),
  f: () => $("filter").click(), "/": () => { if (getComputedStyle($("tools")).display === "none") $("more").click(); $("find").focus(); }, "?": () => $("keys").showModal(),
  r: () => { setMark({reviewed: !(now && marks[now.id]?.reviewed)}); if (now) say(marks[now.id]?.reviewed ? "reviewed" : "not reviewed"); },
  e: () => { if ($("reviewer").hidden) $("review").click(); $("note").focus(); },
};
addEventListener("keydown", (event) => {
  if (event.key === "Escape") { for (const [button, panel] of panels) toggle(button, panel, false); return; }
  if (!single.checked || event.ctrlKey || event.metaKey || event.altKey || $("keys").open || event.target.closest("input:not([type=checkbox]),textarea,select")) return;
  const act = keys[event.key];
  if (act) { event.preventDefault(); act(); }
});

// ---- paper: all clauses, inline, unless the reader chose changed clauses only
let before = null;
addEventListener("beforeprint", () => {
  before = folds.map((fold) => fold.open);
  if (!chosen) for (const fold of folds) fold.open = true;
  for (const more of all("details.ab,.mo-r,.mt > details,.rst")) more.open = true;
});
addEventListener("afterprint", () => { if (before) folds.forEach((fold, i) => { fold.open = before[i]; }); });

for (const more of all("details.ab,.mo-r,.mt > details,.rst")) more.open = false;
$("bar").hidden = false;
root.classList.add("js");
show(false); showPlace(); showReview(); arrive(); follow();
})();
