// SPDX-License-Identifier: Apache-2.0
// Two thousand pages: what is far from the screen has no layout, whatever the reader does. That is what makes a jump short; how short is
// printed by `scripts/bench --page`.
import assert from "node:assert/strict";
import {after, before, it} from "node:test";
import {launch, open} from "./browser.mjs";

let browser;
before(async () => { browser = await launch(); });
after(async () => { await browser.close(); });

// Sections of the redline, and those whose content the browser lays out now.
const sections = (page) => page.evaluate(async () => {
  for (let frame = 0; frame < 6; ++frame) await new Promise((done) => requestAnimationFrame(done));
  const all = [...document.querySelectorAll("#redline > .s")];
  return [all.length, all.filter((section) => [...section.children].some((child) => child.checkVisibility({contentVisibilityAuto: true}))).length];
});

const jump = (page, i) => page.evaluate((number) => {
  const changes = document.querySelectorAll("#redline .k[id]");
  const id = changes[(number * 379) % changes.length].id;
  location.hash = "#" + id;
  return id;
}, i);

it("a jump lays out the sections around it and no others", async () => {
  const page = await open(browser, "long");
  for (const everything of [false, true]) {
    if (everything) await page.locator("#all").click();
    for (let i = 1; i <= 6; ++i) {
      const id = await jump(page, i);
      const [all, shown] = await sections(page);
      assert.ok(all > 100, "sections: " + all);
      assert.ok(shown >= 1 && shown <= 12, "laid out: " + shown);
      const box = await page.locator("#" + id).boundingBox();
      assert.ok(box && box.y >= 0 && box.y < 900, "in view: " + JSON.stringify(box));
    }
  }
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

it("side by side builds its left column where the reader is, not on the whole page", async () => {
  const page = await open(browser, "long");
  await page.locator("#side").click();
  await jump(page, 3);
  await sections(page);
  const [groups, built] = await page.evaluate(() => [document.querySelectorAll("#redline .g").length, document.querySelectorAll("#redline .g:has(.lf)").length]);
  assert.ok(built >= 1 && built < groups / 10, `built ${built} of ${groups}`);
  await page.context().close();
});
