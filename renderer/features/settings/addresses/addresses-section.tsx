import { Button } from '@mantine/core'
import { IconAddressBook } from '@tabler/icons-react'
import { useState, useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRemoveAddress, useSaveAddress, useRemoveAllAddresses } from '#trpc/mutations/records.ts'
import { ListSearch } from '../parts/list-search.tsx'
import { ListSection } from '../parts/list-section.tsx'
import classes from '../parts/parts.module.css'
import { AddressDialog } from './address-dialog.tsx'
import { nameOfAddress } from './name-of-address.ts'
import { useAddressColumns } from './use-address-columns.ts'
import { useTRPC } from '#trpc/client.ts'
import { RemoveRecordDialog } from '../parts/remove-dialog.tsx'
import { useNotify } from '#ui/notices/use-notify.tsx'

/** What was typed before, so that it can be looked over, put right and forgotten. */
export const AddressesSection = () => {
  const { t } = useTranslation('settings-lists')
  const { items, isError, typed, setTyped } = useAddressSearch()
  const { mutateAsync: save } = useSaveAddress()
  const { mutateAsync: remove } = useRemoveAddress()
  const isSearching = typed.trim() !== ''
  return (
    <ListSection
      list="addresses"
      icon={<IconAddressBook size={32} />}
      items={items}
      isError={isError}
      keyOf={({ id }) => id}
      nameOf={({ address }) => nameOfAddress(address)}
      columns={useAddressColumns()}
      remove={({ id }) => remove({ id })}
      restore={({ address }) => save({ address })}
      tools={<Tools typed={typed} onType={setTyped} />}
      nothing={
        isSearching ? { title: t('addresses.nothingTitle'), help: t('addresses.nothingHelp') } : undefined
      }
      note={
        items?.length === MOST_FOUND_ADDRESSES && (
          <p className={classes['note']}>{t('addresses.more', { count: MOST_FOUND_ADDRESSES })}</p>
        )
      }
      Editor={AddressDialog}
    />
  )
}

type ToolsProps = { readonly typed: string; readonly onType: (text: string) => void }

/** Finds addresses, and forgets them all. */
const Tools = ({ typed, onType }: ToolsProps) => {
  const { t } = useTranslation('settings-lists')
  const [isForgetting, setForgetting] = useState(false)
  return (
    <>
      <ListSearch
        label={t('addresses.search')}
        placeholder={t('addresses.placeholder')}
        typed={typed}
        onType={onType}
      />
      <Button onClick={() => setForgetting(true)}>{t('addresses.forgetAll')}</Button>
      {isForgetting && <ForgetAllDialog onClose={() => setForgetting(false)} />}
    </>
  )
}

/** As many as a list shows; whoever looks for another one types. */
const MOST_FOUND_ADDRESSES = 100

/** The addresses that answer what is typed, the last used first. */
const useAddressSearch = () => {
  const trpc = useTRPC()
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed)
  const { data, isError } = useQuery(
    trpc.addresses.search.queryOptions(
      { text, take: MOST_FOUND_ADDRESSES },
      { placeholderData: keepPreviousData },
    ),
  )
  return { typed, setTyped, items: data?.items, isError }
}

/** Asks before the whole address book is emptied, which nothing brings back. */
const ForgetAllDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation('settings-lists')
  const { mutateAsync: removeAll } = useRemoveAllAddresses()
  const notify = useNotify()
  const forget = async (): Promise<void> => {
    const { removed } = await removeAll()
    notify(t('addresses.forgotten', { count: removed }))
  }
  return (
    <RemoveRecordDialog
      title={t('addresses.forgetTitle')}
      confirm={t('addresses.forgetConfirm')}
      remove={forget}
      onClose={onClose}
    >
      {t('addresses.forgetHelp')}
    </RemoveRecordDialog>
  )
}
