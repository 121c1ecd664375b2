import type { LabelService } from '../labels/service.ts'
import type { RefuseDataFolder } from '../platform/data-folder-guard.ts'
import { createFeed } from '../platform/feed.ts'
import { writeWhole } from '../platform/write-whole.ts'
import { createPrinterService, type PrinterPorts } from '../printers/service.ts'
import { openPrinterStore } from '../printers/store.ts'
import { createSystemPrinters } from '../printers/system-printers.ts'
import type { ConnectionTimes } from '../printers/connections/connection.ts'
import { createSender } from '../printers/connections/sender.ts'
import { createCups } from '../printers/connections/system/cups.ts'
import { type Spooler, spoolerOfWindow } from '../printers/connections/system/spooler.ts'
import type { WarmUp } from '../printing/zpl/warm-up.ts'
import type { ShipmentPorts } from '../shipments/ports.ts'
import { createPrepare, type PreparePorts } from './prepare.ts'
import { createPrintSending, type PrintPauses } from './sending.ts'
import { createPrintQueueService } from './service.ts'
import { openPrintJobStore } from './store.ts'

/** How long printers are waited for, in milliseconds. */
export type PrintTimes = { readonly connection: ConnectionTimes; readonly pauses: PrintPauses }
const usualTimes: PrintTimes = {
  connection: { answer: 5_000, silence: 30_000, watch: 100 },
  pauses: { first: 2_000, longest: 60_000, look: 1_000 },
}

type Ports = Omit<PrinterPorts, 'store' | 'send' | 'systemPrinters' | 'isAwaited' | 'tellChanged'> &
  PreparePorts &
  Pick<ShipmentPorts, 'audit' | 'changes'> & {
    readonly labels: Pick<LabelService, 'current'>
    readonly refuseDataFolder: RefuseDataFolder
    readonly times: PrintTimes | undefined
    /** Reads ahead what labels are drawn with. */
    readonly warmUp: WarmUp
    readonly reportFailure: (error: unknown) => void
    /** Where the window reaches the system's printers. */
    readonly spooler: Spooler | undefined
  }

/** Puts printers and their queue together. Nothing is sent before `start`. */
export const openPrinting = (ports: Ports) => {
  const { database, times = usualTimes } = ports
  const store = openPrintJobStore(database.reader)
  const printerStore = openPrinterStore(database.reader)
  const spooler = ports.spooler ?? systemSpooler(times.connection)
  const send = createSender({ ...ports, times: times.connection, spooler, writeWhole })
  const feed = createFeed<number>(database.dataVersion)
  const sending = createPrintSending({
    ...ports,
    store,
    printers: printerStore,
    send,
    feed,
    pauses: times.pauses,
  })
  const printers = createPrinterService({
    ...ports,
    store: printerStore,
    send,
    systemPrinters: createSystemPrinters(spooler),
    isAwaited: (printer) => store.first(printer) !== undefined,
    tellChanged: () => {
      feed.tell([])
      sending.wake()
      warmUp()
    },
  })
  const closing = new AbortController()
  let isWarm = false
  let isSending = false
  /** Once, and only where something prints: other desks have no label to wait for. */
  const warmUp = (): void => {
    if (isWarm || !isSending || printerStore.list().length === 0) return
    isWarm = true
    ports.warmUp(closing.signal).catch((error: unknown) => {
      if (!closing.signal.aborted) ports.reportFailure(error)
    })
  }
  return {
    printers,
    queue: createPrintQueueService({
      ...ports,
      prepare: createPrepare(ports),
      store,
      printers,
      feed,
      sending,
    }),
    start: (): void => {
      sending.start()
      isSending = true
      warmUp()
    },
    close: (): void => {
      closing.abort()
      sending.close()
    },
  }
}

const systemSpooler = (times: ConnectionTimes): Spooler =>
  process.platform === 'win32' ? spoolerOfWindow : createCups(times)
