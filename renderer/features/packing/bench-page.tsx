import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearch } from 'wouter'
import { useTRPC } from '#trpc/client.ts'
import { useReceiveScans } from '#ui/scan/scan-receiver.ts'
import { BenchFoot } from './bench-foot.tsx'
import { BenchHead } from './bench-head.tsx'
import classes from './bench.module.css'
import { BenchDialogs } from './dialogs/bench-dialogs.tsx'
import { EmptyBench } from './empty-bench.tsx'
import { LastParcels } from './last-parcels.tsx'
import { ParcelView } from './parcel/parcel-view.tsx'
import { askAtBench, bench } from './state/bench-state.ts'
import { useBenchActs } from './state/use-bench-acts.ts'
import { useScaleAtBench } from './state/use-scale-at-bench.ts'
import { noteScan, useBenchKeys } from './state/use-bench-keys.ts'
import { type Bench, useBench } from './state/use-bench.ts'
import { UndoBar } from './undo-bar.tsx'
import { WrongScanAlert } from './wrong-scan-alert.tsx'

/** Scan, weigh, print, next: the parcel on the bench, and nothing but it. */
export const BenchPage = () => {
  const { t } = useTranslation('packing')
  const acts = useBench()
  const state = bench.use()
  const [, navigate] = useLocation()
  const reference = state.parcel?.reference
  const parcel = useParcel(reference)
  const place = useRef<HTMLDivElement>(null)
  const leave = (): void => navigate('/shipments')
  const offered = useBenchActs({ acts, parcel, onLeave: leave })

  const scale = useScaleAtBench(acts, parcel)

  useWaveOfAddress(acts)
  useReceiveScans(async (codes) => {
    noteScan()
    await acts.scan(codes)
  })
  useBenchKeys({
    isWeighing: reference !== undefined,
    onDigits: (digits) =>
      offered.weigh.disabledReason === undefined ? askAtBench('weigh', digits) : offered.weigh.start(),
    onEnter: offered.next.start,
  })
  // A parcel has its keys where the focus is; the empty bench has it in its field.
  const isWrong = state.wrong !== undefined
  useEffect(() => {
    if (reference !== undefined && !isWrong) place.current?.focus({ preventScroll: true })
  }, [reference, isWrong])

  return (
    <div className={classes['page']}>
      <BenchHead
        acts={acts}
        isEmpty={reference === undefined}
        isInert={isWrong}
        onLeave={leave}
        onEnter={offered.next.start}
      />
      <div className={classes['middle']} inert={isWrong}>
        <div ref={place} tabIndex={-1} className={classes['place']} role="group" aria-label={t('group')}>
          {reference !== undefined && parcel && (
            <ParcelView
              parcel={parcel}
              item={state.item}
              failed={state.failed}
              weigh={offered.weigh}
              scale={scale}
            />
          )}
          {reference === undefined && <EmptyBench acts={acts} wave={state.wave} failed={state.failed} />}
        </div>
        <LastParcels />
      </div>
      {state.wrong && <WrongScanAlert wrong={state.wrong} />}
      <UndoBar acts={acts} finished={state.finished} />
      <BenchFoot
        parcel={parcel}
        offered={offered}
        awaitsWeight={state.awaited !== undefined}
        isInert={isWrong}
      />
      <BenchDialogs state={state} acts={acts} parcel={parcel} />
    </div>
  )
}

/** The address tells which wave is packed: it was begun in the list. */
const useWaveOfAddress = ({ beginWave }: Bench): void => {
  const wave = Number(new URLSearchParams(useSearch()).get('wave'))
  useEffect(() => {
    if (Number.isSafeInteger(wave) && wave > 0) void beginWave(wave)
  }, [wave, beginWave])
}

/** The parcel on the bench as it is now; what changes it elsewhere is seen here, too. */
const useParcel = (reference: string | undefined) => {
  const { data } = useQuery(
    useTRPC().packing.parcel.queryOptions(
      { reference: reference ?? '' },
      { enabled: reference !== undefined },
    ),
  )
  return reference === undefined ? undefined : data
}
