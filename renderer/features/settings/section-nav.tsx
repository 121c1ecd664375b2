import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { settingsAddress, type SettingsSection, sections } from './sections.ts'
import classes from './section-nav.module.css'

/** Leads from one part of the settings to the next. */
export const SectionNav = ({ current }: { readonly current: SettingsSection }) => {
  const { t } = useTranslation('settings-lists')
  return (
    <nav className={classes['nav']} aria-label={t('sections.label')}>
      {sections.map((section) => (
        <Link
          key={section}
          href={settingsAddress(section)}
          className={classes['link'] ?? ''}
          aria-current={section === current ? 'page' : undefined}
        >
          {t(`sections.${section}`)}
        </Link>
      ))}
    </nav>
  )
}
