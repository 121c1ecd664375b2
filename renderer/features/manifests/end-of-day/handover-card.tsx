import { Button } from '@mantine/core'
import { IconAlertTriangle, IconPrinter } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReadyCarrier } from '#shared/manifests/manifest.ts'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import classes from '../manifests.module.css'
import { ServicesTable } from '../services-table.tsx'

type HandoverCardProps = {
  readonly ready: ReadyCarrier
  /** Whether the key means this one. */
  readonly isActive: boolean
  readonly isBusy: boolean
  readonly onFocus: () => void
  readonly onManifest: () => void
}

const shownStates = ['ready_to_ship', 'allocated', 'manifest_failed'] as const

/** What waits for one carrier, and the action that hands it over. */
export const HandoverCard = ({ ready, isActive, isBusy, onFocus, onManifest }: HandoverCardProps) => {
  const { t } = useTranslation('manifests')
  const id = useId()
  const { carrier, states, services } = ready
  return (
    <section aria-labelledby={id} className={classes['card']} data-active={isActive || undefined}>
      <div className={classes['carrierHead']}>
        <h2 id={id} className={classes['carrierName']}>
          <bdi>{carrier.name}</bdi>
        </h2>
        <ul className={classes['states']}>
          {shownStates
            .filter((state) => (states[state] ?? 0) > 0)
            .map((state) => (
              <li key={state} data-state={state}>
                {state === 'manifest_failed' && <IconAlertTriangle size={14} aria-hidden />}
                {t(`inState.${state}`, { count: states[state] ?? 0 })}
              </li>
            ))}
        </ul>
        <Button
          variant={isActive ? 'filled' : 'default'}
          leftSection={<IconPrinter size={16} aria-hidden />}
          rightSection={isActive && <KeyHint keys="M" />}
          aria-describedby={id}
          aria-keyshortcuts={isActive ? 'M' : undefined}
          aria-disabled={isBusy || undefined}
          data-disabled={isBusy}
          title={isBusy ? t('busy') : undefined}
          onFocus={onFocus}
          onClick={onManifest}
        >
          {t('manifestOne')}
        </Button>
      </div>
      <ServicesTable services={services} />
    </section>
  )
}
