import { Menu } from '@mantine/core'
import { IconLock, IconLogout, IconSelector, IconUser, IconUserCircle, IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useLockDesk, useSignOff, useSignOn } from '#trpc/mutations/operators.ts'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import classes from './operators.module.css'
import { pinQuestion } from './pin-question.ts'
import { useSession } from './use-session.ts'

/** The key that locks the desk from everywhere. */
export const LOCK_KEYS = 'mod+L'

type OperatorMenuProps = {
  /** Who it is as long as nobody has signed on. */
  readonly computerUser: string
  /** Of the button. */
  readonly className?: string | undefined
}

/** A button with the name of whoever works here: who takes over, and how the desk is left. */
export const OperatorMenu = ({ computerUser, className = '' }: OperatorMenuProps) => {
  const { t } = useTranslation('operators')
  const session = useSession()
  const [, navigate] = useLocation()
  const { mutate: signOn } = useSignOn()
  const { mutate: signOff } = useSignOff()
  const { mutate: lock } = useLockDesk()
  const others = session?.operators.filter(({ operator }) => operator !== session.operator?.operator) ?? []
  const present = session?.operator?.name ?? computerUser
  const isManned = session?.operator !== undefined
  return (
    <Menu position="top-start" width={240} shadow="md" returnFocus>
      <Menu.Target>
        <button
          type="button"
          className={`${classes['operator']} ${className}`}
          aria-label={t('menu.label', { name: present })}
        >
          <IconUserCircle size={20} aria-hidden />
          <bdi>{present}</bdi>
          <IconSelector size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={classes['menu']}>
        {others.length > 0 && <Menu.Label>{t('menu.takeOver')}</Menu.Label>}
        <div className={classes['names']}>
          {others.map(({ operator, name, has_pin: hasPin }) => (
            <Menu.Item
              key={operator}
              leftSection={<IconUser size={16} aria-hidden />}
              rightSection={hasPin ? <IconLock size={14} aria-hidden /> : undefined}
              onClick={() => (hasPin ? pinQuestion.change(() => ({ operator, name })) : signOn({ operator }))}
            >
              <bdi className={classes['name']}>{name}</bdi>
            </Menu.Item>
          ))}
        </div>
        {others.length > 0 && <Menu.Divider />}
        {isManned && (
          <>
            <Menu.Item
              leftSection={<IconLock size={16} aria-hidden />}
              rightSection={<KeyHint keys={LOCK_KEYS} />}
              onClick={() => lock()}
            >
              {t('menu.lock')}
            </Menu.Item>
            <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => signOff()}>
              {t('menu.signOff')}
            </Menu.Item>
            <Menu.Divider />
          </>
        )}
        <Menu.Item
          leftSection={<IconUsers size={16} aria-hidden />}
          onClick={() => navigate('/settings/operators')}
        >
          {t(isManned ? 'menu.manage' : 'menu.setUp')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
