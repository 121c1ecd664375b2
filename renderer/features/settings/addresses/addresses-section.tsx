import { Button, TextInput } from '@mantine/core'
import { IconAddressBook, IconSearch } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KnownAddress } from '#shared/addresses/known-address.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useTRPCClient } from '#trpc/client.ts'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import { useShortcut } from '#ui/shortcuts/use-shortcut.ts'
import { KeptSection } from '../parts/kept-section.tsx'
import classes from '../parts/parts.module.css'
import { RemoveDialog } from '../parts/remove-dialog.tsx'
import { SectionHead } from '../parts/section-head.tsx'
import { useKeeping } from '../parts/use-keeping.ts'
import { AddressDialog } from './address-dialog.tsx'
import { AddressTable } from './address-table.tsx'
import { ForgetAllDialog } from './forget-all-dialog.tsx'
import { nameOfAddress } from './name-of-address.ts'
import { MOST_SHOWN, useAddressSearch } from './use-address-search.ts'

/** What was typed before, so that it can be looked over, put right and forgotten. */
export const AddressesSection = () => {
  const { t } = useTranslation(['settings-lists', 'settings'])
  const client = useTRPCClient()
  const search = useAddressSearch()
  const [editing, setEditing] = useState<KnownAddress | 'new'>()
  const [removing, setRemoving] = useState<KnownAddress>()
  const [isForgetting, setForgetting] = useState(false)
  const keeping = useKeeping(search.key)
  const box = useRef<HTMLInputElement>(null)
  const add = { label: t('addresses.add'), run: () => setEditing('new') }
  useShortcut({
    keys: '/',
    label: t('addresses.search'),
    group: t('settings:title'),
    run: () => box.current?.focus(),
  })

  const remove = async ({ id, address }: KnownAddress): Promise<void> => {
    await client.addresses.remove.mutate({ id })
    await keeping.removed(nameOfAddress(address), () => client.addresses.save.mutate({ address }))
  }
  const { items, typed } = search
  const isSearching = typed.trim() !== ''
  return (
    <>
      <SectionHead title={t('addresses.title')} help={t('addresses.help')} add={add}>
        <TextInput
          ref={box}
          className={classes['search'] ?? ''}
          aria-label={t('addresses.search')}
          placeholder={t('addresses.placeholder')}
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={<KeyHint keys="/" />}
          value={typed}
          onChange={(event) => search.setTyped(event.currentTarget.value)}
        />
        <Button onClick={() => setForgetting(true)}>{t('addresses.forgetAll')}</Button>
      </SectionHead>
      <KeptSection
        count={items?.length}
        isError={search.isError}
        empty={{
          icon: <IconAddressBook size={32} />,
          title: t(isSearching ? 'addresses.nothingTitle' : 'addresses.emptyTitle'),
          help: t(isSearching ? 'addresses.nothingHelp' : 'addresses.emptyHelp'),
          add,
        }}
      >
        <AddressTable items={items ?? []} onEdit={setEditing} onRemove={setRemoving} />
        {items?.length === MOST_SHOWN && (
          <p className={classes['note']}>{t('addresses.more', { count: MOST_SHOWN })}</p>
        )}
      </KeptSection>
      {editing && (
        <AddressDialog
          known={editing === 'new' ? undefined : editing}
          onSaved={keeping.saved}
          onClose={() => setEditing(undefined)}
        />
      )}
      {removing && (
        <RemoveDialog
          title={t('addresses.removeTitle', { name: isolate(nameOfAddress(removing.address)) })}
          confirm={t('addresses.remove')}
          remove={() => remove(removing)}
          onClose={() => setRemoving(undefined)}
        >
          {t('addresses.removeHelp')}
        </RemoveDialog>
      )}
      {isForgetting && <ForgetAllDialog onForgotten={keeping.refresh} onClose={() => setForgetting(false)} />}
    </>
  )
}
