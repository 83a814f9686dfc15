// SPDX-License-Identifier: Apache-2.0
// The page as a screen reader and the keyboard meet it, in real Chromium: axe, the order of headings and focus, what is heard.
import assert from "node:assert/strict";
import {after, before, describe, it} from "node:test";
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {heard_in, launch, make_samples, with_pages_of} from "./browser.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let browser;
const names = process.env.NO_SAMPLES ? [] : make_samples();
const pages = ["specimen", "dressed", "rtl", ...names];

before(async () => { browser = await launch(); });
after(async () => { await browser.close(); });

const with_page = with_pages_of(() => browser);

describe("accessibility", () => {
  // All rules in the light colours; in the dark ones those that look at colours, for the rest is the same page.
  const rules = {light: {type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}, dark: {type: "rule", values: ["color-contrast", "link-in-text-block"]}};
  for (const name of pages) {
    it(`axe finds nothing on ${name}, light and dark`, () => with_page(name, {}, async (page) => {
      await page.evaluate(axe);
      for (const key of ["", "a", "s", "f"]) {
        if (key) await page.keyboard.press(key);
        for (const colorScheme of ["light", "dark"]) {
          await page.emulateMedia({colorScheme});
          const found = await page.evaluate(async (runOnly) => (await window.axe.run(document, {runOnly, resultTypes: ["violations"], elementRef: false})).violations, rules[colorScheme]);
          assert.deepEqual(found.map((fault) => [key, colorScheme, fault.id, fault.nodes.slice(0, 3).map((node) => node.html.slice(0, 160))]), []);
        }
      }
    }));
  }

  it("deleted, inserted and moved are heard", () => with_page("specimen", {}, async (page) => {
    const heard = await heard_in(page.locator("#redline"));
    for (const word of ["deleted: $200,000", "inserted: $100,000", "moved away: Publicity", "moved from 2.2", "moved to 2.4"]) assert.ok(heard.includes(word), word);
  }));

  it("every control is reached by the keyboard, in the order it is seen, and shows its focus", () => with_page("specimen", {}, async (page) => {
    const wanted = await page.locator("#bar button:visible, #bar input:visible").evaluateAll((nodes) => nodes.map((node) => node.id));
    const reached = [];
    for (let i = 0; i < wanted.length + 4; ++i) {
      await page.keyboard.press("Tab");
      reached.push(await page.evaluate(() => document.activeElement.id));
    }
    assert.deepEqual(reached.filter((id) => wanted.includes(id)), wanted);
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
    assert.notEqual(outline, "none");
  }));

  it("clauses are headings, and no level is left out", () => with_page("specimen", {}, async (page) => {
    const levels = await page.locator("h1,h2,h3,h4,h5,h6").evaluateAll((nodes) => nodes.filter((node) => node.checkVisibility()).map((node) => +node.tagName[1]));
    levels.reduce((last, level) => { assert.ok(level <= last + 1, levels.join()); return level; }, 0);
    assert.ok(levels.filter((level) => level > 2).length > 4);
  }));

  it("single keys can be switched off", () => with_page("specimen", {}, async (page) => {
    await page.keyboard.press("?");
    await page.locator("#single").uncheck();
    await page.keyboard.press("Escape");
    await page.keyboard.press("n");
    assert.equal(await page.locator(".k.now").count(), 0);
  }));
});
