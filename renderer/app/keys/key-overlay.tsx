import { Modal, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { passing } from '#ui/dialogs/is-dialog-open.ts'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import type { Shortcut } from '#ui/shortcuts/shortcut.ts'
import { shortcutStore } from '#ui/shortcuts/shortcut-store.ts'
import classes from './key-overlay.module.css'

/** Each key once under its heading: where two pages have the same, the one on top counts. */
const byGroup = (shortcuts: readonly Shortcut[]): ReadonlyMap<string, readonly Shortcut[]> => {
  const unique = new Map(shortcuts.map((shortcut) => [`${shortcut.keys} ${shortcut.label}`, shortcut]))
  return Map.groupBy(unique.values(), (shortcut) => shortcut.group)
}

type KeyOverlayProps = { readonly opened: boolean; readonly onClose: () => void }

/** All the keys that work here. */
export const KeyOverlay = ({ opened, onClose }: KeyOverlayProps) => {
  const { t } = useTranslation()
  const groups = byGroup(shortcutStore.use())
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('keys.title')}
      size="44rem"
      attributes={{ content: passing }}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
    >
      <div className={classes['groups']}>
        {[...groups].map(([group, shortcuts]) => (
          <section key={group} className={classes['group']}>
            <Title order={3} c="dimmed" fz="xs">
              {group}
            </Title>
            <dl className={classes['keys']}>
              {shortcuts.map((shortcut) => (
                <div key={`${shortcut.keys} ${shortcut.label}`} className={classes['key']}>
                  <dt>{shortcut.label}</dt>
                  <dd>
                    <KeyHint keys={shortcut.keys} spoken />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
