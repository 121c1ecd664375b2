import { type KeyboardEvent, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { sectionGroups, settingsAddress, type SettingsSection } from './sections.ts'
import classes from './section-nav.module.css'

type Group = keyof typeof sectionGroups
const groups: readonly Group[] = ['desk', 'printing', 'records', 'automatic', 'data']

/** Leads from one part of the settings to the next: with the mouse, with Tab, and with the arrow keys. */
export const SectionNav = ({ current }: { readonly current: SettingsSection }) => {
  const { t } = useTranslation('settings-lists')
  return (
    <nav className={classes['nav']} aria-label={t('sections.label')}>
      {groups.map((group) => (
        <LinkGroup key={group} group={group} current={current} />
      ))}
    </nav>
  )
}

const LinkGroup = ({ group, current }: { readonly group: Group; readonly current: SettingsSection }) => {
  const { t } = useTranslation('settings-lists')
  const heading = useId()
  return (
    <div className={classes['group']} role="group" aria-labelledby={heading}>
      <div id={heading} className={classes['heading']}>
        {t(`groups.${group}`)}
      </div>
      {sectionGroups[group].map((section) => (
        <Link
          key={section}
          href={settingsAddress(section)}
          className={classes['link'] ?? ''}
          onKeyDown={moveFocus}
          aria-current={section === current ? 'page' : undefined}
        >
          {t(`sections.${section}`)}
        </Link>
      ))}
    </div>
  )
}

/** Where the focus goes from a place among so many. */
const placeAfter = (key: string, place: number, count: number): number | undefined => {
  if (key === 'ArrowDown') return (place + 1) % count
  if (key === 'ArrowUp') return (place + count - 1) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : undefined
}

const moveFocus = (event: KeyboardEvent<HTMLAnchorElement>): void => {
  const links = [...(event.currentTarget.closest('nav')?.querySelectorAll('a') ?? [])]
  const place = links.findIndex((link) => link === document.activeElement)
  const next = place < 0 ? undefined : placeAfter(event.key, place, links.length)
  if (next === undefined) return
  event.preventDefault()
  links[next]?.focus()
}
