import { parentPort, workerData } from 'node:worker_threads'
import { Refusal } from '#shared/api-error.ts'
import { openBesideWriter, openSnapshot } from '../../platform/database.ts'
import { unchecked } from '../../platform/json.ts'
import { previewExport, printSummary, runExport } from './export-task.ts'
import { previewImport, runImport, writeRefusedFile } from './import-task.ts'
import type { TaskOf, ThreadData, ThreadMessage, ThreadTask } from './thread-task.ts'
import { createTalk, type Talk } from './talk.ts'

/** Begun by the program itself. */
const { task, stop } = unchecked<ThreadData>().parse(workerData)
if (!parentPort) throw new Error('This file is for a thread of its own.')
const port = parentPort
const send = (message: ThreadMessage): void => port.postMessage(message)

const perform = async (asked: ThreadTask, talk: Talk): Promise<unknown> => {
  if (asked.kind === 'summary') return printSummary(asked)
  if (asked.kind === 'import') return importBesideWriter(asked, talk)
  const snapshot = openSnapshot(asked.desk.database)
  try {
    switch (asked.kind) {
      case 'export':
        return await runExport(asked, snapshot.reader, talk)
      case 'export_preview':
        return previewExport(asked, snapshot.reader)
      case 'import_preview':
        return await previewImport(asked, snapshot.reader, talk)
      case 'refused_file':
        return await writeRefusedFile(asked, snapshot.reader, talk)
    }
  } finally {
    snapshot.close()
  }
}

const importBesideWriter = async (asked: TaskOf<'import'>, talk: Talk): Promise<unknown> => {
  const beside = openBesideWriter(asked.desk.database)
  try {
    return await runImport(asked, beside, talk)
  } finally {
    beside.close()
  }
}

try {
  send({ kind: 'result', result: await perform(task, createTalk(port, new Int32Array(stop))) })
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  send({ kind: 'refused', family: error.family, problems: error.problems })
}
port.close()
