import { ActionIcon, Tooltip } from '@mantine/core'
import { IconChevronDown, IconChevronLeft, IconChevronUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import { useShortcut } from '#ui/shortcuts/use-shortcut.ts'
import { listAddress, neighboursOf } from '../parts/list-context.ts'
import styles from './page.module.css'

const LIST = '/shipments'

/** The way back to the list, and to the shipments before and after this one in it. */
export const ListPosition = ({ reference }: { readonly reference: string }) => {
  const { t } = useTranslation('shipment')
  const [, navigate] = useLocation()
  const { position, total, previous, next } = neighboursOf(reference)
  const group = t('action.group')
  // Going through the list leaves no trail: Back leads to the list, however many were looked at.
  const goTo = (other: string | undefined) => () => {
    if (other !== undefined) navigate(`${LIST}/${other}`, { replace: true })
  }
  useShortcut({
    keys: 'J',
    label: t('page.next'),
    group,
    run: goTo(next),
    disabledReason:
      next === undefined ? t(position === undefined ? 'page.noList' : 'page.isLast') : undefined,
  })
  useShortcut({
    keys: 'K',
    label: t('page.previous'),
    group,
    run: goTo(previous),
    disabledReason:
      previous === undefined ? t(position === undefined ? 'page.noList' : 'page.isFirst') : undefined,
  })
  return (
    <nav className={styles['position']} aria-label={t('page.list')}>
      <Link href={listAddress()} className={styles['back'] ?? ''}>
        <IconChevronLeft size={16} className={styles['turning']} aria-hidden />
        {t('page.back')}
      </Link>
      {position !== undefined && (
        <>
          <span>{t('page.position', { place: position, count: total })}</span>
          <Step
            label={t('page.next')}
            keys="J"
            onGo={next === undefined ? undefined : goTo(next)}
            icon={<IconChevronDown size={16} />}
          />
          <Step
            label={t('page.previous')}
            keys="K"
            onGo={previous === undefined ? undefined : goTo(previous)}
            icon={<IconChevronUp size={16} />}
          />
        </>
      )}
    </nav>
  )
}

type StepProps = {
  readonly label: string
  readonly keys: string
  readonly onGo: (() => void) | undefined
  readonly icon: ReactNode
}

const Step = ({ label, keys, onGo, icon }: StepProps) => (
  <Tooltip label={label}>
    <ActionIcon
      className={styles['step'] ?? ''}
      aria-label={label}
      aria-keyshortcuts={keys}
      disabled={onGo === undefined}
      onClick={onGo}
    >
      {icon}
      <KeyHint keys={keys} />
    </ActionIcon>
  </Tooltip>
)
