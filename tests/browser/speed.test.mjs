// SPDX-License-Identifier: Apache-2.0
// Two thousand pages: the report opens, scrolls and jumps. The times are printed (the aim is under 100 ms on an idle machine) and what
// other work takes away is left out by a loop of known work; the test fails only where a step takes seconds, as it does when the page
// lays out what is far away.
import assert from "node:assert/strict";
import {after, before, it} from "node:test";
import {clean, launch, open} from "./browser.mjs";

let browser;
before(async () => { browser = await launch(); });
after(async () => { await browser.close(); clean(); });

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

// The share of a processor that the page gets now: its own time over the time that passes.
async function share_of(page, session) {
  const used = async () => Math.max(...(await session.send("SystemInfo.getProcessInfo")).processInfo.filter((process) => process.type === "renderer").map((process) => process.cpuTime));
  const begin = await used();
  const passed = await page.evaluate(() => { const start = performance.now(); let sum = 0; for (let i = 0; i < 2e8; ++i) sum += i & 7; return sum < 0 ? 0 : performance.now() - start; });
  return Math.min(1, (1000 * (await used() - begin)) / passed);
}

async function times_of(page, session, act, count) {
  const times = [];
  const share = [await share_of(page, session)];
  for (let i = 1; i <= count; ++i) {
    times.push(await page.evaluate(async ([body, number]) => {
      const begin = performance.now();
      (0, eval)(body)(number);
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return performance.now() - begin;
    }, [act, i]));
  }
  share.push(await share_of(page, session));
  return median(times) * (share[0] + share[1]) / 2;
}

it("a jump to a change and a scroll by most of a screen do not wait for the whole page", async (test) => {
  const page = await open(browser, "long", {bypassCSP: true});  // for eval, here alone
  const session = await browser.newBrowserCDPSession();
  const jump = '(i) => { location.hash = "#change-" + (1 + (i * 7919) % document.querySelectorAll("#redline .k[id]").length); }';
  const scroll = '() => scrollBy({top: 700, behavior: "instant"})';
  for (const everything of [false, true]) {
    if (everything) await page.locator("#all").click();
    const jumped = await times_of(page, session, jump, 15);
    const scrolled = await times_of(page, session, scroll, 30);
    test.diagnostic(`${everything ? "all clauses" : "changed clauses"}: jump ${Math.round(jumped)} ms, scroll ${Math.round(scrolled)} ms`);
    assert.ok(jumped < 1500, "jump: " + jumped);
    assert.ok(scrolled < 1500, "scroll: " + scrolled);
  }
  assert.deepEqual(page.faults, []);
  await page.context().close();
});
