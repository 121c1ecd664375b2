import { useQuery } from '@tanstack/react-query'
import type { Printer, PrinterPaper } from '#shared/printers/printer.ts'
import { type DeskClient, useTRPC } from '#trpc/client.ts'
import { useRememberValue } from '#trpc/mutations/drafts.ts'

/** The printers of a desk for one kind of paper. */
export type PrinterChoice = {
  readonly printers: readonly Printer[]
  /** The one that it comes out of; none where the desk has none. */
  readonly printer: Printer | undefined
  /** Whether it is clear which one is meant: there is only one, or it was chosen. */
  readonly isChosen: boolean
  /** Has it come out of that one from now on. */
  readonly choose: (printer: number) => void
}

/**
 * The printers of this desk for a kind of paper, and the one that it comes out of: the only one, or the one that was chosen
 * last. `undefined` until they are known; where they cannot be read, there are none.
 */
export const usePrinters = (paper: PrinterPaper): PrinterChoice | undefined => {
  const key = keyOf(paper)
  const trpc = useTRPC()
  const { data, isError } = useQuery(trpc.printers.list.queryOptions())
  const { data: last, isPending } = useQuery(trpc.drafts.get.queryOptions({ key }))
  const { mutate: remember } = useRememberValue()
  if ((data === undefined && !isError) || isPending) return undefined
  const found = printersFor(paper, data?.items ?? [], last?.value)
  return { ...found, choose: (printer) => remember({ key, value: printer }) }
}

/** The printer that this comes out of now; none where the desk has none for it. @throws when they cannot be read */
export const readPrinter = async (client: DeskClient, paper: PrinterPaper): Promise<Printer | undefined> => {
  const [{ items }, last] = await Promise.all([
    client.printers.list.query(),
    client.drafts.get.query({ key: keyOf(paper) }),
  ])
  return printersFor(paper, items, last?.value).printer
}

const keyOf = (paper: PrinterPaper): string => `printer-for-${paper}`

const printersFor = (
  paper: PrinterPaper,
  all: readonly Printer[],
  last: unknown,
): Omit<PrinterChoice, 'choose'> => {
  const printers = all.filter((one) => one.paper === paper)
  const chosen = printers.find(({ printer }) => printer === last)
  return {
    printers,
    printer: chosen ?? printers[0],
    isChosen: chosen !== undefined || printers.length === 1,
  }
}
