import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShipmentGroupSummary } from '#shared/shipment-groups/shipment-group.ts'
import type { ShipmentSummary } from '#shared/shipments/shipment.ts'
import { useTRPCClient } from '#trpc/client.ts'
import { workInProgress } from '#ui/dialogs/is-dialog-open.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'
import { readScan } from '#shared/scan/read-scan.ts'
import { type SentAround, stripAround } from '#shared/scan/strip-around.ts'
import { receiverOfScans, watcherOfScans } from '#ui/scan/scan-receiver.ts'
import { codeUseOf, enterCode } from '#ui/scan/takes-codes.ts'
import { isolate } from '../i18n/isolate.ts'
import { navigate } from '../routing/hash-location.ts'
import { arrivedScan } from './arrived-scan.ts'
import { scannedCodes, likelyLayout, type KeyboardLayout, type Readings } from './reading.ts'
import { soundRefusal } from '#ui/scan/refusal-sound.ts'
import type { Scan } from './scan-listener.ts'

/** What a scan asks the person: which of several shipments, and whether to leave what is begun. */
export type ScanQuestion = {
  readonly code: string
  readonly items: readonly ShipmentSummary[]
  /** The group of shipments that bears it, where no shipment does. */
  readonly group?: ShipmentGroupSummary
  readonly hasMore: boolean
  readonly work: ReturnType<typeof workInProgress>
  /** What had the focus when the first of the scans came that this question answers. */
  readonly from: Element | null
}

type ScanAnswersInput = {
  readonly hasSound: boolean
  /** What the scanner of this desk sends before and after each code. */
  readonly around: SentAround
  /** What stands over the page and holds nothing has to go: the page has its turn, or a shipment is opened. */
  readonly onOpen: () => void
  /** Takes it for a badge, and says whether it was one. */
  readonly signOn: (codes: readonly string[]) => Promise<boolean>
}

/** Why a scan opens nothing. */
type Refused = 'nothing' | 'searched' | 'tooLong' | 'failed' | 'here'

const LONGEST_CODE = 200
/** Where a shipment is shown. */
export const pathOfShipment = (reference: string): string => `/shipments/${reference}`
/** Where a group of shipments is. */
export const pathOfGroup = (reference: string): string => `/groups/${reference}`

/** Does with a scan what it is for: hands it to the page that takes scans, opens what it names, fills the field that waits for it, asks, or says why not. */
export const useScanAnswers = ({
  hasSound,
  around: { prefix, suffix },
  onOpen,
  signOn,
}: ScanAnswersInput) => {
  const client = useTRPCClient()
  const say = useSayOfScan(hasSound)
  const hideLast = useRef(() => {})
  const [question, setQuestion] = useState<ScanQuestion>()
  const usual = useRef<KeyboardLayout>('struck')
  const queue = useRef(Promise.resolve())

  const open = useCallback(
    (path: string): void => {
      setQuestion(undefined)
      onOpen()
      navigate(path)
    },
    [onOpen],
  )
  const ask = useCallback(
    (next: Omit<ScanQuestion, 'from'>): void =>
      setQuestion((current) => ({ ...next, from: current?.from ?? document.activeElement })),
    [],
  )
  const refuse = useCallback(
    (what: Refused, code: string): void => {
      // The question before is answered by that it was not what is scanned now.
      setQuestion(undefined)
      hideLast.current = say(what, code)
    },
    [say],
  )
  const answer = useCallback(
    async ({ field, reference, end, typed, struck }: Scan): Promise<void> => {
      hideLast.current()
      const layout = likelyLayout({ typed, struck }, usual.current)
      usual.current = layout
      const watch = watcherOfScans()
      if (watch) return watch(arrivedScan({ typed, struck }, layout, end))
      const strip = (text: string): string => stripAround(text, { prefix, suffix })
      const readings: Readings = { typed: strip(typed), struck: strip(struck) }
      const code = reference ?? readScan(readings[layout]).text
      const use = codeUseOf(field)
      if (field?.isConnected && use === 'value' && reference === undefined) return enterCode(field, code)
      if (code.length > LONGEST_CODE) return refuse('tooLong', code.slice(0, LONGEST_CODE))
      const codes = reference === undefined ? scannedCodes(readings, layout) : [reference]
      if (reference === undefined && (await signOn(codes))) return
      const receive = receiverOfScans()
      if (receive) {
        onOpen()
        return receive(codes)
      }
      const { items, has_more: hasMore } = await client.shipments.findByCode.query({ codes: [...codes] })
      const [only, ...others] = items
      const { group } = only ? {} : await client.groups.findByCode.query({ codes: [...codes] })
      const path = only ? pathOfShipment(only.reference) : group && pathOfGroup(group.reference)
      const work = workInProgress()
      if (path === undefined) {
        if (field?.isConnected && use === 'search') enterCode(field, code)
        return refuse(use === 'search' ? 'searched' : 'nothing', code)
      }
      const meant = { code, items, ...(group && { group }), hasMore, work }
      if (others.length > 0) ask(meant)
      else if (location.hash === `#${path}`) refuse('here', code)
      else if (work === undefined) open(path)
      else ask(meant)
    },
    [client, ask, refuse, open, onOpen, signOn, prefix, suffix],
  )
  const onScan = useCallback(
    (scan: Scan): void => {
      // One after the other: each scan is answered, and the last one is what is seen.
      queue.current = queue.current.then(() => answer(scan)).catch(() => refuse('failed', scan.typed))
    },
    [answer, refuse],
  )
  return { onScan, question, open, close: useCallback(() => setQuestion(undefined), []) }
}

/** Says what came of a scan that opened nothing; with a sound when it was not taken. */
const useSayOfScan = (hasSound: boolean) => {
  const { t } = useTranslation()
  const notify = useNotify()
  return useCallback(
    (what: Refused, code: string): (() => void) => {
      if (what !== 'here' && hasSound) soundRefusal()
      return notify({
        kind: 'scan',
        title: t(`scan.${what}`, { code: isolate(code) }),
        message: what === 'here' ? undefined : t(`scan.${what}Help`),
        color: what === 'here' ? 'blue' : 'red',
        autoClose: what === 'here' ? 4000 : 10_000,
      })
    },
    [t, notify, hasSound],
  )
}
