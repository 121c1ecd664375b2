import { Button, Menu, Tooltip } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import { useShortcut } from '#ui/shortcuts/use-shortcut.ts'
import styles from './actions-bar.module.css'
import type { OfferedAction } from '../use-actions.ts'

type MoreActionsProps = {
  readonly actions: readonly OfferedAction[]
  readonly group: string
  readonly isSmall: boolean
}

const KEYS = '.'

/** Everything else that can be done, each with its key; what is not possible stands below it and says why. */
export const MoreActions = ({ actions, group, isSmall }: MoreActionsProps) => {
  const { t } = useTranslation('shipment')
  const [isOpen, setOpen] = useState(false)
  const possible = actions.filter(({ disabledReason }) => disabledReason === undefined)
  const impossible = actions.filter(({ disabledReason }) => disabledReason !== undefined)
  useShortcut({ keys: KEYS, label: t('action.more'), group, run: () => setOpen(true) })
  return (
    <Menu
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      transitionProps={{ duration: 0 }}
      shadow="md"
      // Above the rest of the page, and inside its landmarks.
      withinPortal={false}
      // The first of them has the focus at once; an empty element in its place is none of a menu’s parts.
      withInitialFocusPlaceholder={false}
      returnFocus
    >
      <Menu.Target>
        <Button
          {...(isSmall && { size: 'compact-sm' })}
          rightSection={<KeyHint keys={KEYS} />}
          leftSection={<IconChevronDown size={16} aria-hidden />}
          aria-keyshortcuts={KEYS}
        >
          {t('action.more')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown
        aria-label={t('action.moreActions')}
        className={styles['menu'] ?? ''}
        onKeyDown={(event) => {
          if (isKeyOfAction(event.key)) setOpen(false)
        }}
      >
        {possible.map((action) => (
          <ActionItem key={action.name} action={action} />
        ))}
        {possible.length > 0 && impossible.length > 0 && <Menu.Divider />}
        {impossible.map((action) => (
          <ActionItem key={action.name} action={action} />
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** A key that does what stands in the menu, in place of choosing it there. */
const isKeyOfAction = (key: string): boolean => key === 'Delete' || /^\p{L}$/u.test(key)

/**
 * A letter is the key of an action. The library would look for an item that begins with it, and keep it to itself when
 * there is one; it looks into what bears this mark.
 */
const notByItsLetters = <span data-menu-item-label hidden />

const ActionItem = ({ action }: { readonly action: OfferedAction }) => {
  const { label, keys, disabledReason, isDangerous, start } = action
  const isPossible = disabledReason === undefined
  return (
    <Tooltip label={disabledReason} disabled={isPossible} multiline maw={300} position="left" openDelay={0}>
      <Menu.Item
        className={styles['item'] ?? ''}
        data-dangerous={isDangerous || undefined}
        aria-disabled={!isPossible}
        aria-keyshortcuts={keys}
        closeMenuOnClick={isPossible}
        leftSection={notByItsLetters}
        rightSection={<KeyHint keys={keys} />}
        onClick={() => isPossible && start()}
      >
        {label}
      </Menu.Item>
    </Tooltip>
  )
}
