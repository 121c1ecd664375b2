import { useTranslation } from 'react-i18next'
import type { Settings } from '../../../shared/settings/settings.ts'
import { KeyHint } from '../../ui/shortcuts/key-hint.tsx'
import { NavigationLink } from './navigation-link.tsx'
import classes from './sidebar.module.css'

type SidebarProps = {
  readonly settings: Settings
  readonly onShowKeys: () => void
  /** Goes past all of this, into the page. */
  readonly onSkip: () => void
}

/** What leads to every screen, and who works at which desk. */
export const Sidebar = ({ settings, onShowKeys, onSkip }: SidebarProps) => {
  const { t } = useTranslation(['common', 'carriers', 'manifests'])
  return (
    <nav className={classes['sidebar']} aria-label={t('navigation.label')}>
      <button type="button" className={classes['skip']} onClick={onSkip}>
        {t('navigation.skip')}
      </button>
      <div className={classes['brand']}>
        <span className={classes['mark']} aria-hidden />
        {t('app.name')}
      </div>
      <NavigationLink to="/shipments" keys="1" label={t('navigation.shipments')} isActive={isShipments} />
      <NavigationLink to="/shipments/new" keys="N" label={t('navigation.newShipment')} />
      <NavigationLink to="/end-of-day" keys="3" label={t('manifests:endOfDay')} isActive={isEndOfDay} />
      <NavigationLink to="/carriers" keys="4" label={t('carriers:title')} isActive={isCarriers} />
      <div className={classes['space']} />
      <button type="button" className={classes['link']} onClick={onShowKeys} aria-keyshortcuts="?">
        {t('keys.title')}
        <KeyHint keys="?" />
      </button>
      <NavigationLink to="/settings" keys="," label={t('navigation.settings')} isActive={isSettings} />
      <p className={classes['foot']}>
        <span>
          <bdi>{settings.desk_name}</bdi> · <bdi>{settings.operator}</bdi>
        </span>
        <span>{t('navigation.saved')}</span>
      </p>
    </nav>
  )
}

const isEndOfDay = (path: string): boolean => path === '/end-of-day' || path.startsWith('/manifests')
const isSettings = (path: string): boolean => path.startsWith('/settings')
const isCarriers = (path: string): boolean => path.startsWith('/carriers')
const isShipments = (path: string): boolean => path.startsWith('/shipments') && path !== '/shipments/new'
