import { setTimeout } from 'node:timers/promises'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { z } from 'zod'

const violations = z.array(
  z.object({
    id: z.string(),
    help: z.string(),
    nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })),
  }),
)

/** Every rule of axe, best practices included, that the page breaks as it stands now; one line each. */
const brokenRules = async (page: Page): Promise<readonly string[]> => {
  // Evaluated by the driver and not by a tag in the page: the page's own policy lets no foreign script in. Once is enough.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  const found: unknown = await page.evaluate(
    "axe.run({ resultTypes: ['violations'] }).then((result) => result.violations)",
  )
  return violations
    .parse(found)
    .map(({ id, help, nodes }) =>
      [
        `${id}: ${help}`,
        ...nodes.map(({ html, failureSummary = '' }) => `  ${html}\n    ${failureSummary}`),
      ].join('\n'),
    )
}

/**
 * Fails with what is wrong and where when the page is not accessible as it stands now. Looks again for a while: a notice
 * that comes or goes meanwhile can be seen through, and has no colours of its own. The while begins when the first look is
 * over, as a busy machine may need longer than all of it for one.
 */
export const expectNoAxeViolations = async (page: Page): Promise<void> => {
  let broken = await brokenRules(page)
  const until = performance.now() + 10_000
  while (broken.length > 0 && performance.now() < until) {
    await setTimeout(300)
    broken = await brokenRules(page)
  }
  expect(broken).toEqual([])
}
