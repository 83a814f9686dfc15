// SPDX-License-Identifier: Apache-2.0
// The page as a reader meets it, in real Chromium.
import assert from "node:assert/strict";
import {after, before, describe, it} from "node:test";
import {readFileSync} from "node:fs";
import {heard_in, in_view, launch, make_samples, open, visible, with_pages_of} from "./browser.mjs";

let browser;
const names = process.env.NO_SAMPLES ? [] : make_samples();
const pages = ["specimen", "dressed", "rtl", ...names];

before(async () => { browser = await launch(); });
after(async () => { await browser.close(); });

const with_page = with_pages_of(() => browser);

describe("safety", () => {
  for (const name of [...pages, "hostile"]) {
    it(`the policy of ${name} is kept, and nothing leaves the page`, () => with_page(name, {}, async (page) => {
      await page.keyboard.press("s");
      await page.keyboard.press("a");
      assert.deepEqual(await page.evaluate(() => window.violations), []);
      assert.equal(await page.evaluate(() => window.hacked), undefined);
    }));
  }

  it("hostile text is shown as text, with scripts off too", async () => {
    for (const javaScriptEnabled of [true, false]) {
      await with_page("hostile", {javaScriptEnabled}, async (page) => {
        assert.match(await page.locator("h1").innerText(), /<script>window\.hacked=1<\/script>/);
        assert.equal(await page.locator("main script, main style, [onerror], [onmouseover]").count(), 0);
        assert.equal(await page.locator("a[href^='javascript:' i]").count(), 0);
      });
    }
  });

  it("a link of the contract is followed only where its address is safe", () => with_page("specimen", {}, async (page) => {
    const links = await page.locator("a.x").evaluateAll((nodes) => nodes.map((node) => [node.href, node.rel]));
    assert.deepEqual(links, [["https://example.com/terms", "noopener noreferrer"]]);
  }));
});

describe("without scripts", () => {
  for (const name of pages) {
    it(`${name} is complete`, () => with_page(name, {javaScriptEnabled: false}, async (page) => {
      assert.equal(await page.locator("#bar").isVisible(), false);
      assert.equal(await page.locator("details:not([open])").count(), 0);
      const total = await page.locator("#redline .k[id]").count();
      assert.ok(total > 0);
      for (const number of [1, total]) assert.ok(await page.locator("#change-" + number).isVisible());
    }));
  }
});

describe("reading", () => {
  it("what matters is on the first screen", async () => {
    for (const viewport of [{width: 1280, height: 900}, {width: 390, height: 844}]) {
      await with_page("specimen", {viewport}, async (page) => {
        assert.ok(await in_view(page, "#matters h2"));
        assert.ok(await in_view(page, "#matters .se"));
      });
    }
  });

  it("a matter unfolds to the words of both versions, and leads to its change", () => with_page("specimen", {}, async (page) => {
    const matter = page.locator("#matters .mt", {hasText: "100,000"}).first();
    assert.equal(await matter.locator(".wd").isVisible(), false);
    await matter.locator("summary").click();
    assert.ok(await matter.locator(".wd del").first().isVisible());
    await matter.locator(".at").click();
    await page.waitForFunction(() => location.hash.startsWith("#change-"));
  }));

  it("a finding leads to the words it names", () => with_page("specimen", {}, async (page) => {
    await page.locator("#findings .at", {hasText: "2.2"}).first().click();
    await page.waitForFunction(() => location.hash.startsWith("#change-"));
    const change = page.locator(".k.now");
    assert.match(await change.innerText(), /200,000/);
    assert.ok(await in_view(page, ".k.now"));
  }));

  it("unchanged clauses are folded with their count, and can be opened", () => with_page("specimen", {}, async (page) => {
    const fold = page.locator(".fo").first();
    assert.match(await fold.locator("summary").innerText(), /^2 clauses unchanged: 1\.1 to 1\.2$/);
    assert.equal(await page.getByText("a person that controls a Party").isVisible(), false);
    await fold.locator("summary").click();
    assert.ok(await page.getByText("a person that controls a Party").isVisible());
    await page.locator("#all").click();
    assert.equal(await page.locator(".fo:not([open])").count(), 0);
  }));

  it("n and p, j and k go through all changes in order", () => with_page("specimen", {}, async (page) => {
    const ids = await page.locator("#redline .k[id]").evaluateAll((nodes) => nodes.map((node) => node.id));
    const seen = [];
    for (let i = 0; i < ids.length; ++i) {
      await page.keyboard.press(i % 2 ? "j" : "n");
      seen.push(await page.evaluate(() => document.querySelector(".k.now").id));
      assert.ok(await in_view(page, ".k.now"), seen.at(-1));
    }
    assert.deepEqual(seen, ids);
    assert.equal(await page.locator("#at").innerText(), `${ids.length} of ${ids.length}`);
    await page.keyboard.press("k");
    assert.equal(await page.evaluate(() => location.hash), "#" + ids.at(-2));
  }));

  it("a permalink opens its fold and shows its change", async () => {
    const page = await open(browser, "specimen");
    await page.goto(page.url() + "#change-4");
    await page.reload();
    assert.equal(await page.locator(".k.now").getAttribute("id"), "change-4");
    assert.ok(await in_view(page, "#change-4"));
    await page.context().close();
  });

  it("both ends of a move lead to each other, and the old number stands beside the new", () => with_page("specimen", {}, async (page) => {
    const from = page.locator("a.mv", {hasText: "moved from 2.2"}), to = page.locator("a.mv", {hasText: "moved to 2.4"});
    const [there, back] = [await from.getAttribute("href"), await to.getAttribute("href")];
    assert.ok(await page.locator(there).locator("a.mv", {hasText: "moved to"}).count());
    assert.ok(await page.locator(back).locator("a.mv", {hasText: "moved from"}).count());
    assert.equal(await heard_in(page.locator(".c", {hasText: "Price."}).locator(".was").first()), " formerly 2.3");
  }));

  it("tables are tables, notes and headers have their places", () => with_page("specimen", {}, async (page) => {
    assert.equal(await page.locator("#redline table tr").count(), 3);
    assert.equal(await page.locator("#redline table tr").nth(1).locator("td").count(), 2);
    assert.deepEqual(await page.locator("#redline .st").allInnerTexts().then((texts) => texts.map((text) => text.toLowerCase())), ["footnotes", "headers and footers"]);
    const note = await page.locator(".fn a").first().getAttribute("href");
    assert.match(await heard_in(page.locator(note)), /As of the date above/);
    assert.ok(await page.locator("#redline b", {hasText: "Exclusivity."}).count());
  }));

  it("side by side shows each version whole and alone", () => with_page("specimen", {}, async (page) => {
    await page.locator("#all").click();
    await page.locator("#side").click();
    const row = page.locator(".c", {hasText: "Price."}).first();
    assert.equal(await heard_in(row.locator(".lf")), "2.3Price. The price is deleted: $200,000 a year, payable within deleted: sixty (60) days of the invoice.");
    const right = await row.locator(":scope > .b").innerText();
    assert.match(right, /100,000/);
    assert.doesNotMatch(right, /200,000/);
    const boxes = await row.evaluate((node) => [node.querySelector(".lf"), node.querySelector(".b")].map((part) => part.getBoundingClientRect()).map(({left, top}) => ({left, top})));
    assert.ok(boxes[0].left < boxes[1].left && Math.abs(boxes[0].top - boxes[1].top) < 6);
    assert.equal(await page.locator("[id]").evaluateAll((nodes) => nodes.length - new Set(nodes.map((node) => node.id)).size), 0);
    await page.locator("#inline").click();
    assert.equal(await visible(page, ".lf"), 0);
  }));

  it("the list of clauses follows the scroll", () => with_page("specimen", {viewport: {width: 1280, height: 500}}, async (page) => {
    await page.locator(".c", {hasText: "Price."}).first().evaluate((node) => node.scrollIntoView({block: "start", behavior: "instant"}));
    await page.waitForFunction(() => /Price/.test(document.querySelector("#clauses .here")?.textContent || ""));
    assert.equal(await page.locator("#clauses [aria-current]").count(), 1);
  }));
});

describe("tools", () => {
  it("filters narrow the findings, the redline and the steps", () => with_page("specimen", {}, async (page) => {
    await page.locator("#filter").click();
    const legends = await page.locator("#facets legend").allInnerTexts();
    assert.deepEqual(legends, ["Severity", "Topic", "Category", "Kind of change", "Party"]);
    await page.locator("#facets").getByLabel("Money").check();
    assert.equal(await visible(page, ".c.ed:not(.fr)"), 1);
    assert.match(await page.locator("#at").innerText(), /^2 changes$/);
    await page.locator("#clear").click();
    assert.ok(await visible(page, ".c.ed") > 4);
    await page.locator("#facets").getByLabel("Low").check();
    assert.equal(await visible(page, "#findings .fd"), 1);
    assert.match(await page.locator("#passed").innerText(), /^1 of \d+ changed clauses$/);
  }));

  it("authors of the input's own tracked changes are a filter", () => with_page("hostile", {}, async (page) => {
    await page.locator("#filter").click();
    assert.ok((await page.locator("#facets legend").allInnerTexts()).includes("Author of tracked changes"));
  }));

  it("search finds across marks and formats, opens folds and goes round", () => with_page("specimen", {}, async (page) => {
    await page.keyboard.press("/");
    await page.keyboard.type("controls a party");
    await page.keyboard.press("Enter");
    assert.equal(await page.locator("#found").innerText(), "1 of 1");
    assert.ok(await page.getByText("a person that controls a Party").isVisible());
    assert.equal(await page.evaluate(() => CSS.highlights.get("hit").size), 1);
    await page.locator("#find").fill("Exclusivity. The Customer");
    await page.keyboard.press("Enter");
    assert.equal(await page.locator("#found").innerText(), "1 of 1");
    await page.locator("#find").fill("zebra");
    await page.waitForFunction(() => document.querySelector("#found").textContent === "not found");
  }));

  it("marks and notes are kept only where the reviewer wants it, and go out and in as JSON", async () => {
    const page = await open(browser, "specimen", {acceptDownloads: true});
    await page.keyboard.press("n");
    await page.keyboard.press("r");
    await page.keyboard.press("e");
    await page.keyboard.type("ask <the> client");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => localStorage.length), 0);
    await page.locator("#keep").check();
    assert.equal(await page.evaluate(() => localStorage.length), 1);
    await page.reload();
    assert.equal(await page.locator("#change-1.rv.nt").count(), 1);
    await page.locator("#review").click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#export").click()]);
    const file = JSON.parse(readFileSync(await download.path(), "utf8"));
    assert.equal(file.schema, "clausediff-review");
    assert.deepEqual(file.marks.map(({change, reviewed, note}) => ({change, reviewed, note})), [{change: 1, reviewed: true, note: "ask <the> client"}]);
    assert.equal(file.before.name, "Agreement v1.docx");
    await page.locator("#keep").uncheck();
    assert.equal(await page.evaluate(() => localStorage.length), 0);
    await page.reload();
    assert.equal(await page.locator(".k.rv").count(), 0);
    await page.locator("#review").click();
    await page.locator("#import").setInputFiles({name: "review.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file))});
    await page.waitForFunction(() => document.querySelector("#change-1.rv.nt"));
    await page.context().close();
  });

  it("light and dark can be chosen over the system", () => with_page("specimen", {colorScheme: "light"}, async (page) => {
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await page.locator("#mode").click();
    assert.equal(await ground(), light);
    await page.locator("#mode").click();
    assert.notEqual(await ground(), light);
  }));

  it("the clause table is copied as a table, without the words for screen readers", async () => {
    const page = await open(browser, "specimen", {permissions: ["clipboard-read", "clipboard-write"]});
    await page.locator("#copy").click();
    const html = await page.evaluate(async () => (await (await navigator.clipboard.read())[0].getType("text/html")).text());
    assert.match(html, /<table/);
    assert.match(html, /\$200,000/);
    assert.match(html, /Commercial impact/);
    await page.context().close();
  });
});

describe("narrow screens", () => {
  for (const name of pages) {
    it(`${name} fits into 390 pixels`, () => with_page(name, {viewport: {width: 390, height: 844}}, async (page) => {
      for (const key of ["", "a", "s"]) {
        if (key) await page.keyboard.press(key);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 390), "wider than the screen after " + key);
      }
    }));
  }

  it("the list of clauses and the tools are one touch away", () => with_page("specimen", {viewport: {width: 390, height: 844}}, async (page) => {
    assert.equal(await page.locator("#clauses").isVisible(), false);
    await page.locator("#menu").click();
    await page.locator("#clauses a", {hasText: "Price"}).click();
    assert.equal(await page.locator("#clauses").isVisible(), false);
    assert.ok(await in_view(page, ".c:target"));
    await page.locator("#more").click();
    assert.ok(await page.locator("#side").isVisible());
  }));
});

describe("right to left", () => {
  it("a Hebrew contract is laid out from the right, its English clause from the left", () => with_page("rtl", {}, async (page) => {
    await page.locator("#all").click();
    const sides = await page.locator(".c:has(> .no:not(:empty))").evaluateAll((rows) => rows.map((row) => row.querySelector(".no").getBoundingClientRect().left > row.querySelector(".b").getBoundingClientRect().left));
    assert.deepEqual(sides, [true, false]);
  }));
});
