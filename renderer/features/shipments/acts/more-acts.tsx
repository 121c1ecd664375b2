import { Button, Menu, Tooltip } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import { useShortcut } from '#ui/shortcuts/use-shortcut.ts'
import styles from './acts-bar.module.css'
import type { OfferedAct } from './use-acts.ts'

type MoreActsProps = {
  readonly acts: readonly OfferedAct[]
  readonly group: string
  readonly isSmall: boolean
}

const KEYS = '.'

/** Everything else that can be done, each with its key; what is not possible stands below it and says why. */
export const MoreActs = ({ acts, group, isSmall }: MoreActsProps) => {
  const { t } = useTranslation('shipment')
  const [isOpen, setOpen] = useState(false)
  const possible = acts.filter(({ whyNot }) => whyNot === undefined)
  const impossible = acts.filter(({ whyNot }) => whyNot !== undefined)
  useShortcut({ keys: KEYS, label: t('act.more'), group, run: () => setOpen(true) })
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
          {t('act.more')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown
        aria-label={t('act.moreActs')}
        className={styles['menu'] ?? ''}
        onKeyDown={(event) => {
          if (isKeyOfAct(event.key)) setOpen(false)
        }}
      >
        {possible.map((act) => (
          <ActItem key={act.name} act={act} />
        ))}
        {possible.length > 0 && impossible.length > 0 && <Menu.Divider />}
        {impossible.map((act) => (
          <ActItem key={act.name} act={act} />
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** A key that does what stands in the menu, in place of choosing it there. */
const isKeyOfAct = (key: string): boolean => key === 'Delete' || /^\p{L}$/u.test(key)

/**
 * A letter is the key of an act. The library would look for an item that begins with it, and keep it to itself when
 * there is one; it looks into what bears this mark.
 */
const notByItsLetters = <span data-menu-item-label hidden />

const ActItem = ({ act }: { readonly act: OfferedAct }) => {
  const { label, keys, whyNot, isDangerous, start } = act
  const isPossible = whyNot === undefined
  return (
    <Tooltip label={whyNot} disabled={isPossible} multiline maw={300} position="left" openDelay={0}>
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
