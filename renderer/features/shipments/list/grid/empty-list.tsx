import { Button } from '@mantine/core'
import { IconAlertTriangle, IconFilterOff, IconPackage, IconSearchOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { AskDefaults } from './ask-defaults.tsx'
import classes from './empty-list.module.css'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'

const ICON = 32

/** A desk without a single shipment. */
export const NoShipmentsYet = () => {
  const { t } = useTranslation('shipments')
  return (
    <div className={classes['first'] ?? ''}>
      <AskDefaults />
      <EmptyState
        icon={<IconPackage size={ICON} />}
        title={t('empty.title')}
        help={t('empty.help')}
        actions={
          <Button component={Link} href="/shipments/new" variant="filled" rightSection={<KeyHint keys="N" />}>
            {t('newShipment')}
          </Button>
        }
      />
    </div>
  )
}

/** Tile, states and filters leave nothing over. */
export const NothingMatches = ({ onClear }: { readonly onClear: () => void }) => {
  const { t } = useTranslation('shipments')
  return (
    <EmptyState
      icon={<IconFilterOff size={ICON} />}
      title={t('empty.nothingTitle')}
      help={t('empty.nothingHelp')}
      actions={<Button onClick={onClear}>{t('filters.clear')}</Button>}
    />
  )
}

type NothingFoundProps = {
  readonly text: string
  readonly onClear: () => void
  /** Searches everywhere, where only a part was searched. */
  readonly onWiden: (() => void) | undefined
}

/** A search found nothing. */
export const NothingFound = ({ text, onClear, onWiden }: NothingFoundProps) => {
  const { t } = useTranslation('shipments')
  return (
    <EmptyState
      icon={<IconSearchOff size={ICON} />}
      title={t('empty.nothingFoundTitle', { text })}
      help={t(onWiden ? 'empty.nothingFoundHereHelp' : 'empty.nothingFoundHelp')}
      actions={
        <>
          {onWiden && <Button onClick={onWiden}>{t('empty.searchEverywhere')}</Button>}
          <Button onClick={onClear}>{t('empty.clearSearch')}</Button>
        </>
      }
    />
  )
}

/** The list could not be read. */
export const ListFailure = ({ onRetry }: { readonly onRetry: () => void }) => {
  const { t } = useTranslation('shipments')
  return (
    <div role="alert">
      <EmptyState
        icon={<IconAlertTriangle size={ICON} />}
        title={t('error.title')}
        help={t('error.help')}
        actions={
          <Button variant="filled" onClick={onRetry}>
            {t('error.retry')}
          </Button>
        }
      />
    </div>
  )
}
