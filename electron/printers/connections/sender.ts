import { Refusal } from '#shared/api-error.ts'
import type { PrinterWay } from '#shared/printers/printer.ts'
import type { Sentence } from '#shared/texts/sentences.ts'
import type { RefuseDataFolder } from '../../platform/data-folder-guard.ts'
import { failureOf, isTrouble } from '../../platform/failure.ts'
import type { WriteWhole } from '../../platform/write-whole.ts'
import { openFolderConnection } from './folder-connection.ts'
import {
  type Connection,
  ConnectionFailure,
  type ConnectionTimes,
  type Fate,
  type PrinterSheet,
} from './connection.ts'
import { openNetworkConnection } from './network-connection.ts'
import type { Spooler } from './system/spooler.ts'
import { openSystemConnection } from './system/system-connection.ts'

/** What came of sending. */
export type Sent =
  | { readonly outcome: 'printed' }
  /** There was nothing to send when the printer had answered. */
  | { readonly outcome: 'nothing' }
  | {
      readonly outcome: 'failed'
      readonly sentences: readonly Sentence[]
      readonly fate: Fate
      /** What nobody foresaw. */
      readonly unexpected?: unknown
    }

type Ports = {
  readonly times: ConnectionTimes
  readonly spooler: Spooler
  readonly refuseDataFolder: RefuseDataFolder
  readonly writeWhole: WriteWhole
}
export type Sending = {
  /** Asked for what to send once the printer has answered. */
  readonly take: () => PrinterSheet | undefined | Promise<PrinterSheet | undefined>
  readonly signal: AbortSignal
}

/** Sends to printers, whatever their way. */
export const createSender = ({ times, spooler, ...ports }: Ports) => {
  const open = (way: PrinterWay, signal: AbortSignal): Promise<Connection> => {
    switch (way.kind) {
      case 'network':
        return openNetworkConnection(way, { times, signal })
      case 'folder':
        return openFolderConnection(way.folder, ports)
      case 'system':
        return openSystemConnection(way.name, spooler)
    }
  }

  /** Whatever keeps a sheet from being printed is answered. */
  return async (way: PrinterWay, { take, signal }: Sending): Promise<Sent> => {
    let isSending = false
    try {
      const connection = await open(way, signal)
      const sheet = await takeOrDrop(connection, take)
      if (!sheet) return { outcome: 'nothing' }
      isSending = true
      await connection.send(sheet)
      return { outcome: 'printed' }
    } catch (error) {
      return failed(error, isSending)
    }
  }
}
export type SendToPrinter = ReturnType<typeof createSender>

const failed = (error: unknown, isSending: boolean): Sent => {
  if (error instanceof ConnectionFailure)
    return { outcome: 'failed', sentences: [error.sentence], fate: error.fate }
  const { sentences } = failureOf(error)
  if (error instanceof Refusal || isTrouble(error)) return { outcome: 'failed', sentences, fate: 'waits' }
  // Of what nobody foresaw nobody knows how far it had come.
  if (isSending)
    return {
      outcome: 'failed',
      sentences: [{ key: 'print_went_wrong' }],
      fate: 'unsure',
      unexpected: error,
    }
  return { outcome: 'failed', sentences, fate: 'waits', unexpected: error }
}

const takeOrDrop = async (
  connection: Connection,
  take: Sending['take'],
): Promise<PrinterSheet | undefined> => {
  let sheet: PrinterSheet | undefined
  try {
    sheet = await take()
    return sheet
  } finally {
    if (!sheet) connection.drop()
  }
}
