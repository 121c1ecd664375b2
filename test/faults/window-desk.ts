/* A desk as the window has it: with all that goes on by itself while it is open, asked line by line. */
import { openDesk } from '#electron/desk.ts'
import { answerLines } from '#electron/cli/lines.ts'

const folder = process.argv[process.argv.indexOf('--data') + 1]
if (folder === undefined) throw new Error('Which folder? --data FOLDER')
const desk = openDesk({
  folder,
  reportBug: (_id, error) => process.stderr.write(`BUG ${String(error)}\n`),
  mayNameFiles: true,
})
desk.database.moveLogBeside()
desk.schedule.start()
desk.clockHandover.start()
desk.startPrinting()
// Sooner than in a window, as this is killed within seconds.
setInterval(() => void desk.productLearning.finish().catch(() => undefined), 100).unref()
// A window waits for the disk for each call by itself.
const database = { deferSync: <Result>(work: () => Promise<Result>) => work(), sync: () => undefined }
await answerLines({ ...desk, database }, process.stdin, process.stdout)
await desk.jobs.settled()
desk.close()
