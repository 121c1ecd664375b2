import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'
import type { Parcel, ParcelPackage } from '#shared/packing/parcel.ts'
import { useFormat, useLocale } from '#app/i18n/use-format.ts'
import { useNow } from '#ui/use-now.ts'
import type { ScaleHere } from '#contract/scale/use-scale.ts'
import type { BenchAct } from '../state/use-bench-acts.ts'
import { describeDeadline } from '../state/describe-deadline.ts'
import classes from './tiles.module.css'
import { useParcelProblems } from './use-parcel-problems.ts'

type ParcelTilesProps = {
  readonly parcel: Parcel
  readonly weigh: BenchAct
  readonly scale: ScaleHere
}

/** How heavy it is, who takes it for how much, and by when. */
export const ParcelTiles = ({ parcel, weigh, scale }: ParcelTilesProps) => {
  const { t } = useTranslation('packing')
  const format = useFormat()
  const locale = useLocale()
  const { packages, service, ship_by: shipBy } = parcel
  const now = useNow()
  const isLate = shipBy !== undefined && Date.parse(shipBy) < now
  const isWeighed = packages.every(({ weight }) => weight)
  const { asksForWeight } = useParcelProblems(parcel)
  // Which service takes it, its weight decides.
  const isRefused = !service && isWeighed
  return (
    <div className={classes['tiles']}>
      <button
        type="button"
        className={classes['tile']}
        data-missing={asksForWeight || undefined}
        aria-disabled={weigh.disabledReason !== undefined || undefined}
        onClick={weigh.start}
        onMouseDown={(event) => event.preventDefault()}
      >
        <span className={classes['label']}>{t('tiles.weight')}</span>
        <Weight packages={packages} />
        <OnScale scale={scale} />
      </button>
      <Tile label={t('tiles.service')} isMissing={isRefused}>
        {service ? <bdi>{serviceName(service)}</bdi> : isRefused ? t('tiles.noService') : '—'}
      </Tile>
      <Tile label={t('tiles.price')}>
        {service ? (
          <>
            <bdi>{format.money({ amount: service.price.gross, currency: service.price.currency })}</bdi>{' '}
            {service.is_booked && <small>{t('tiles.booked')}</small>}
          </>
        ) : (
          '—'
        )}
      </Tile>
      <Tile label={t('tiles.shipBy')} isMissing={isLate}>
        {shipBy === undefined ? (
          t('tiles.noDeadline')
        ) : (
          <>
            {describeDeadline(shipBy, now, locale)} {isLate && <small>{t('tiles.late')}</small>}
          </>
        )}
      </Tile>
    </div>
  )
}

const serviceName = ({ carrier }: NonNullable<Parcel['service']>): string =>
  carrier.service_name ?? carrier.service_reference ?? carrier.name ?? carrier.reference ?? ''

/** What the scale tells while it gives no weight: it moves, is overloaded, or is not there. */
const OnScale = ({ scale: { state, words } }: { readonly scale: ScaleHere }) => {
  if (state === undefined || state.state === 'none' || words === undefined) return null
  const isQuiet = state.reading?.status === 'stable'
  return isQuiet ? null : <span className={classes['scale']}>{words}</span>
}

type TileProps = { readonly label: string; readonly isMissing?: boolean; readonly children: ReactNode }

const Tile = ({ label, isMissing = false, children }: TileProps) => (
  <div className={classes['tile']} data-missing={isMissing || undefined}>
    <span className={classes['label']}>{label}</span>
    <span className={classes['value']}>{children}</span>
  </div>
)

/** Of one package its weight and where it comes from; of several how many are weighed, or all together. */
const Weight = ({ packages }: { readonly packages: readonly ParcelPackage[] }) => {
  const { t } = useTranslation('packing')
  const format = useFormat()
  const [first] = packages
  const weights = packages.flatMap(({ weight }) => weight ?? [])
  const units = new Set(weights.map(({ unit }) => unit))
  const [unit] = units
  const isSummed = weights.length === packages.length && units.size === 1
  if (unit !== undefined && isSummed) {
    const value = weights.reduce((sum, weight) => sum + weight.value, 0)
    const source = packages.length === 1 ? first?.weight_source : undefined
    return (
      <span className={classes['value']}>
        <bdi>{format.weight({ value: Number(value.toFixed(5)), unit })}</bdi>{' '}
        {source && <small>{t(`tiles.${source}`)}</small>}{' '}
        {packages.length > 1 && <small>{t('box.several', { count: packages.length })}</small>}
      </span>
    )
  }
  return (
    <span className={classes['value']}>
      {packages.length > 1
        ? t('tiles.someWeighed', { weighed: weights.length, total: packages.length })
        : t('tiles.weigh')}
    </span>
  )
}
