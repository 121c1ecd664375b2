import { Button, Tabs, TextInput, Title } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Catalogue } from '#shared/carriers/catalogue.ts'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import { useShortcut } from '#ui/shortcuts/use-shortcut.ts'
import { carrierAddress, type Tab, tabAddress } from '../address.ts'
import { GroupDialog } from '../groups/group-dialog.tsx'
import { GroupsTable } from '../groups/groups-table.tsx'
import { newGroup, newKey, withForm, withGroup } from '../model/drafts.ts'
import { newCarrier } from '../model/edits.ts'
import { searchCarriers } from '../model/search.ts'
import { type Changes, draftStore } from '../state/draft-store.ts'
import { ExportButton } from '../transfer/export-button.tsx'
import { ImportDialog } from '../transfer/import-dialog.tsx'
import { CarriersTable } from './carriers-table.tsx'
import { ExampleBar } from './example-bar.tsx'
import classes from './list.module.css'
import { NoCarriers } from './no-carriers.tsx'

type CatalogueViewProps = {
  readonly catalogue: Catalogue
  readonly changes: Changes
  readonly tab: Tab
}

const addGroup = (): void => draftStore.change(withGroup(draftStore.get().drafts, newGroup))

/** Everything that the desk knows of carriers, to be looked over: services on one tab, groups of them on the other. */
export const CatalogueView = ({ catalogue, changes, tab }: CatalogueViewProps) => {
  const { t } = useTranslation('carriers')
  const [, navigate] = useLocation()
  const [typed, setTyped] = useState('')
  const [importing, setImporting] = useState(false)
  const { drafts } = changes
  const hasDrafts = Object.keys(drafts.carriers).length > 0
  const isEmpty = catalogue.carriers.length === 0 && !hasDrafts

  const addCarrier = (): void => {
    const key = newKey(draftStore.get().drafts)
    draftStore.change(withForm(draftStore.get().drafts, key, { form: newCarrier, carrier: undefined }))
    navigate(carrierAddress(key))
  }
  const canGroup = catalogue.carriers.some(({ services }) => services.length > 0)
  const add =
    tab === 'groups' ? { label: t('group.add'), run: addGroup } : { label: t('carrier.add'), run: addCarrier }
  const isAddOff = tab === 'groups' && !canGroup
  useShortcut({
    keys: 'A',
    label: add.label,
    group: t('title'),
    run: add.run,
    disabledReason: isAddOff ? t('group.emptyNoServices') : undefined,
  })

  return (
    <div className={classes['page']}>
      <header className={classes['head']}>
        <Title order={1}>{t('title')}</Title>
        <div className={classes['tools']}>
          {!isEmpty && tab === 'carriers' && (
            <TextInput
              className={classes['search'] ?? ''}
              aria-label={t('search')}
              placeholder={t('search')}
              leftSection={<IconSearch size={16} aria-hidden />}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          )}
          {!isEmpty && <Button onClick={() => setImporting(true)}>{t('import.open')}</Button>}
          {!isEmpty && <ExportButton />}
          {!isEmpty && (
            <Button
              variant="filled"
              disabled={isAddOff}
              onClick={add.run}
              aria-keyshortcuts="A"
              rightSection={<KeyHint keys="A" />}
            >
              {add.label}
            </Button>
          )}
        </div>
      </header>
      <ExampleBar catalogue={catalogue} />
      {isEmpty ? (
        <div className={classes['card']}>
          <NoCarriers onAdd={addCarrier} onImport={() => setImporting(true)} />
        </div>
      ) : (
        <Tabs
          className={classes['tabs'] ?? ''}
          value={tab}
          onChange={(value) =>
            navigate(tabAddress(value === 'groups' ? 'groups' : 'carriers'), { replace: true })
          }
          keepMounted={false}
        >
          <Tabs.List>
            <Tabs.Tab value="carriers">{t('tabs.carriers', { count: catalogue.carriers.length })}</Tabs.Tab>
            <Tabs.Tab value="groups">{t('tabs.groups', { count: catalogue.service_groups.length })}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="carriers" className={classes['panel'] ?? ''}>
            <CarriersTable
              carriers={searchCarriers(catalogue.carriers, typed)}
              all={catalogue.carriers}
              drafts={drafts}
            />
          </Tabs.Panel>
          <Tabs.Panel value="groups" className={classes['panel'] ?? ''}>
            <GroupsTable catalogue={catalogue} canAdd={canGroup} onAdd={addGroup} />
          </Tabs.Panel>
        </Tabs>
      )}
      {importing && <ImportDialog onClose={() => setImporting(false)} />}
      {drafts.group && <GroupDialog key={drafts.group.saved} group={drafts.group} catalogue={catalogue} />}
    </div>
  )
}
