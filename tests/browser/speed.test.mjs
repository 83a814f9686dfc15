// SPDX-License-Identifier: Apache-2.0
// Two thousand pages: the report opens, scrolls and jumps without a wait.
import assert from "node:assert/strict";
import {after, before, it} from "node:test";
import {clean, launch, open} from "./browser.mjs";

let browser;
before(async () => { browser = await launch(); });
after(async () => { await browser.close(); clean(); });

const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];

it("a jump to a change takes less than 100 ms, a step of the scroll less than 50", async () => {
  const page = await open(browser, "long");
  for (const everything of [false, true]) {
    if (everything) await page.locator("#all").click();
    const jumps = await page.evaluate(async () => {
      const count = document.querySelectorAll("#redline .k[id]").length, times = [];
      for (let i = 1; i <= 15; ++i) {
        const begin = performance.now();
        location.hash = "#change-" + Math.max(1, Math.floor((i * 7919) % count));
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        times.push(performance.now() - begin);
      }
      return times;
    });
    assert.ok(median(jumps) < 100, "jumps: " + jumps.map(Math.round));
    const frames = await page.evaluate(async () => {
      const times = [];
      for (let i = 0; i < 30; ++i) {
        const begin = performance.now();
        scrollBy({top: 700, behavior: "instant"});
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        times.push(performance.now() - begin);
      }
      return times;
    });
    assert.ok(median(frames) < 50, "frames: " + frames.map(Math.round));
  }
  assert.deepEqual(page.faults, []);
  await page.context().close();
});
