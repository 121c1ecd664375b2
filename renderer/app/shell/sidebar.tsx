import { Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { OperatorMenu } from '#contract/operators/operator-menu.tsx'
import type { Settings } from '#shared/settings/settings.ts'
import type { Job } from '#shared/transfer/job.ts'
import { shareOf } from '#features/transfer/jobs/job-texts.ts'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import { PrintSign } from './print-sign.tsx'
import { NavigationLink } from './navigation-link.tsx'
import classes from './sidebar.module.css'

type SidebarProps = {
  readonly settings: Settings
  readonly onShowKeys: () => void
  /** Exports and imports that are under way. */
  readonly running: readonly Job[]
  /** Its keys still lead everywhere, but the page has the window to itself. */
  readonly isHidden: boolean
  /** Goes past all of this, into the page. */
  readonly onSkip: () => void
}

/** What leads to every screen, and who works at which desk. */
export const Sidebar = ({ settings, running, isHidden, onShowKeys, onSkip }: SidebarProps) => {
  const { t } = useTranslation(['common', 'carriers', 'manifests', 'packing', 'printing', 'transfer'])
  return (
    <nav className={classes['sidebar']} aria-label={t('navigation.label')} hidden={isHidden}>
      <button type="button" className={classes['skip']} onClick={onSkip}>
        {t('navigation.skip')}
      </button>
      <div className={classes['brand']}>
        <span className={classes['mark']} aria-hidden />
        {t('app.name')}
      </div>
      <NavigationLink to="/shipments" keys="1" label={t('navigation.shipments')} isActive={isShipments} />
      <NavigationLink to="/shipments/new" keys="N" label={t('navigation.newShipment')} />
      <NavigationLink to="/pack" keys="2" label={t('packing:title')} />
      <NavigationLink to="/end-of-day" keys="3" label={t('manifests:endOfDay')} isActive={isEndOfDay} />
      <NavigationLink to="/carriers" keys="4" label={t('carriers:title')} isActive={isCarriers} />
      <NavigationLink to="/transfer" keys="5" label={t('transfer:title')} isActive={isTransfer} />
      <NavigationLink to="/printing" keys="6" label={t('printing:title')} />
      <div className={classes['space']} />
      <PrintSign />
      {running.length > 0 && (
        <Link href="/transfer" className={classes['running'] ?? ''}>
          {t('transfer:jobs.running', { count: running.length })}
          {running.map((job) => (
            <Progress key={job.job} size="sm" value={shareOf(job)} aria-label={job.title} />
          ))}
        </Link>
      )}
      <button type="button" className={classes['link']} onClick={onShowKeys} aria-keyshortcuts="?">
        {t('keys.title')}
        <KeyHint keys="?" />
      </button>
      <NavigationLink to="/settings" keys="," label={t('navigation.settings')} isActive={isSettings} />
      <OperatorMenu className={classes['operator']} computerUser={settings.operator} />
      <p className={classes['foot']}>
        <bdi>{settings.desk_name}</bdi>
        <span>{t('navigation.saved')}</span>
      </p>
    </nav>
  )
}

const isEndOfDay = (path: string): boolean =>
  ['/end-of-day', '/manifests', '/groups'].some((start) => path.startsWith(start))
const isTransfer = (path: string): boolean => path.startsWith('/transfer')
const isSettings = (path: string): boolean => path.startsWith('/settings')
const isCarriers = (path: string): boolean => path.startsWith('/carriers')
const isShipments = (path: string): boolean => path.startsWith('/shipments') && path !== '/shipments/new'
