import { useTranslation } from 'react-i18next'
import type { Severity } from '#shared/shipments/shipment-state.ts'
import type { StateCounts } from '#shared/shipments/shipment.ts'
import { ToneMark } from '../../parts/tone-mark.tsx'
import { useFormat } from '#app/i18n/use-format.ts'
import classes from './severity-tiles.module.css'

const tiles: readonly (Severity | undefined)[] = [undefined, 'red', 'amber', 'green']

type SeverityTilesProps = {
  readonly counts: StateCounts | undefined
  readonly chosen: Severity | undefined
  readonly onChoose: (severity: Severity | undefined) => void
}

/** How much there is to do, at one glance: each tile shows its shipments when it is pressed. */
export const SeverityTiles = ({ counts, chosen, onChoose }: SeverityTilesProps) => {
  const { t } = useTranslation('shipments')
  const format = useFormat()
  const countOf = (severity: Severity | undefined) =>
    severity ? counts?.severities[severity] : counts?.total
  return (
    <div role="group" aria-label={t('tiles.label')} className={classes['tiles']}>
      {tiles.map((severity) => {
        const count = countOf(severity)
        return (
          <button
            key={severity ?? 'all'}
            type="button"
            className={classes['tile']}
            aria-pressed={severity === chosen}
            onClick={() => onChoose(severity)}
          >
            <span className={classes['name']}>
              {severity && <ToneMark tone={severity} />}
              {t(`tiles.${severity ?? 'all'}`)}
            </span>
            <span className={classes['count']}>{count === undefined ? ' ' : format.number(count)}</span>
          </button>
        )
      })}
    </div>
  )
}
