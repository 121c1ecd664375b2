import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Parcel } from '#shared/packing/parcel.ts'
import { useTRPC } from '#trpc/client.ts'
import { disabledNotice, useNotify } from '#ui/notices/use-notify.tsx'
import { useShortcut } from '#ui/shortcuts/use-shortcut.ts'
import { askAtBench, type BenchQuestion } from './bench-state.ts'
import { useIsCounting } from './use-is-counting.ts'
import type { Bench } from './use-bench.ts'
import { type BenchWish, useWhyNot } from './why-not.ts'

/** Something that a button, a key and a scanned command do. */
export type BenchAct = {
  /** Why it is not possible now; absent when it is. */
  readonly disabledReason: string | undefined
  /** Does it, or says why not. */
  readonly start: () => void
}

type BenchActsInput = {
  readonly acts: Bench
  readonly parcel: Parcel | undefined
  readonly onLeave: () => void
}

/** What can be done with the parcel on the bench now, and the keys that do it. */
export const useBenchActs = ({ acts, parcel, onLeave }: BenchActsInput) => {
  const { t } = useTranslation('packing')
  const notify = useNotify()
  const isCounting = useIsCounting()
  const reasonFor = useWhyNot()
  const { data: progress } = useQuery(useTRPC().packing.progress.queryOptions())
  const situation = { parcel, isCounting, progress, finished: undefined }
  const group = t('group')

  const act = (disabledReason: string | undefined, run: () => void): BenchAct => ({
    disabledReason,
    start: disabledReason === undefined ? run : () => void notify(disabledNotice(disabledReason)),
  })
  const asking = (question: BenchQuestion & BenchWish): BenchAct =>
    act(reasonFor(question, situation), () => askAtBench(question))

  const offered = {
    next: act(reasonFor('next', situation), () => void acts.finish()),
    weigh: asking('weigh'),
    skip: asking('skip'),
    box: asking('box'),
    reprint: asking('reprint'),
    aside: act(undefined, () => (parcel ? void acts.putAside() : onLeave())),
  }
  useShortcut({ keys: 'Enter', label: t('foot.next'), group })
  useShortcut({ keys: t('keys.digits'), label: t('keys.weight'), group })
  useShortcut({ keys: 'F4', label: t('foot.skip'), group, inFields: true, run: offered.skip.start })
  useShortcut({ keys: 'B', label: t('foot.box'), group, run: offered.box.start })
  useShortcut({ keys: 'R', label: t('foot.reprint'), group, run: offered.reprint.start })
  useShortcut({
    keys: 'Escape',
    label: parcel ? t('foot.aside') : t('toShipments'),
    group,
    run: offered.aside.start,
  })
  return offered
}
export type OfferedActs = ReturnType<typeof useBenchActs>
