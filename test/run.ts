/* Runs the tests, and once more what failed in a window: now and then a Chromium on a busy machine does not answer at all. */
import { join } from 'node:path'
import { createVitest, JsonReporter, parseCLI, type TestModule } from 'vitest/node'

const OUTPUT = '../test-results/report.json'

const { filter, options } = parseCLI(['vitest', 'run', ...process.argv.slice(2)])
const vitest = await createVitest({ ...options, config: join(import.meta.dirname, 'vitest.config.ts') })

/** Of the files of the end-to-end tests, those in which something failed. */
const failedInWindows = (): TestModule[] =>
  vitest.state.getTestModules().filter((file) => file.project.name === 'end-to-end' && !file.ok())

try {
  await vitest.start(filter)
  const failed = failedInWindows()
  if (failed.length > 0 && vitest.state.getUnhandledErrors().length === 0) {
    // What such a file tells goes on from one test to the next, so that a test in its midst cannot be tried again by itself.
    const names = failed.map((file) => file.relativeModuleId).join(', ')
    console.log(`\nFailed, so once more from the beginning, and then it counts: ${names}\n`)
    process.exitCode = undefined
    await vitest.runTestSpecifications(failed.map((file) => file.toTestSpecification()))
    const report = new JsonReporter({ outputFile: OUTPUT })
    report.onInit(vitest)
    await report.onTestRunEnd(vitest.state.getTestModules())
    if (vitest.state.getTestModules().some((file) => !file.ok())) process.exitCode = 1
  }
} finally {
  await vitest.close()
}
