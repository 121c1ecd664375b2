import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import { useShortcut } from '#ui/shortcuts/use-shortcut.ts'
import { navigate } from '../routing/hash-location.ts'
import classes from './sidebar.module.css'

type NavigationLinkProps = {
  readonly to: string
  readonly keys: string
  readonly label: string
  /** Whether the link stands for the page at that path; by default only for its own. */
  readonly isActive?: (path: string) => boolean
}

/** A way to a screen, with the key that leads there from everywhere. */
export const NavigationLink = ({ to, keys, label, isActive }: NavigationLinkProps) => {
  const { t } = useTranslation()
  const [path] = useLocation()
  useShortcut({ keys, label, group: t('groups.everywhere'), run: () => navigate(to) })
  return (
    <Link
      href={to}
      className={classes['link'] ?? ''}
      aria-current={(isActive?.(path) ?? path === to) ? 'page' : undefined}
      aria-keyshortcuts={keys}
    >
      {label}
      <KeyHint keys={keys} />
    </Link>
  )
}
