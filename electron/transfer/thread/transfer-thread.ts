import { parentPort } from 'node:worker_threads'
import { Refusal } from '#shared/api-error.ts'
import { verifyDesk } from '../../audit/verify-desk.ts'
import { openBesideWriter, openSnapshot } from '../../platform/database-beside.ts'
import { unchecked } from '../../platform/json.ts'
import { previewExport, printListed, printSummary, runExport } from './export-task.ts'
import { previewImport, runImport, writeRefusedFile } from './import-task.ts'
import { printManifests } from './manifest-task.ts'
import type { TaskOf, ThreadData, ThreadTask } from './thread-task.ts'
import { createTalk, type Talk } from './talk.ts'

if (!parentPort) throw new Error('This file is for a thread of its own.')
/** From the program itself. */
const given = unchecked<ThreadData>()

const perform = async (threadTask: ThreadTask, talk: Talk): Promise<unknown> => {
  if (threadTask.kind === 'summary') return printSummary(threadTask)
  if (threadTask.kind === 'import') return importBesideWriter(threadTask, talk)
  if (threadTask.kind === 'verify') return verifyHere(threadTask, talk)
  const snapshot = openSnapshot(threadTask.desk.database)
  try {
    switch (threadTask.kind) {
      case 'export':
        return await runExport(threadTask, snapshot.reader, talk)
      case 'export_preview':
        return previewExport(threadTask, snapshot.reader)
      case 'list':
        return await printListed(threadTask, snapshot.reader, talk)
      case 'manifests':
        return await printManifests(threadTask, snapshot.reader, talk)
      case 'import_preview':
        return await previewImport(threadTask, snapshot.reader, talk)
      case 'refused_file':
        return await writeRefusedFile(threadTask, snapshot.reader, talk)
    }
  } finally {
    snapshot.close()
  }
}

/** Opens the records itself: whatever is wrong with them is what it is to find. */
const verifyHere = ({ desk }: TaskOf<'verify'>, talk: Talk): Promise<unknown> =>
  verifyDesk(desk, { heed: async () => talk.throwIfStopped(), report: talk.report })

const importBesideWriter = async (threadTask: TaskOf<'import'>, talk: Talk): Promise<unknown> => {
  const beside = openBesideWriter(threadTask.desk.database)
  try {
    return await runImport(threadTask, beside, talk)
  } finally {
    beside.close()
  }
}

const answer = async ({ task, stop, port }: ThreadData): Promise<void> => {
  try {
    port.postMessage({ kind: 'result', result: await perform(task, createTalk(port, new Int32Array(stop))) })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    port.postMessage({ kind: 'refused', family: error.family, problems: error.problems })
  }
  port.close()
}

// One after the other; a failure ends the thread.
parentPort.on('message', (data: unknown) => void answer(given.parse(data)))
