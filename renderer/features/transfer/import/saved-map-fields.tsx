import { Button, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTRPC } from '#trpc/client.ts'
import { useRemoveMap, useSaveMap } from '#trpc/mutations/transfer.ts'
import styles from './import.module.css'
import { columnsOf, type ImportDraft, setDraft } from './import-store.ts'

/** Columns and values that were said for another file of the same kind. */
export const SavedMapFields = ({ draft }: { readonly draft: ImportDraft }) => {
  const { t } = useTranslation('imports')
  const trpc = useTRPC()
  const [name, setName] = useState('')
  const [used, setUsed] = useState<string | null>(null)
  const { data } = useQuery(trpc.transfer.maps.queryOptions())
  const maps = (data?.items ?? []).flatMap((one) => (one.kind === 'import' ? [one] : []))
  const save = useSaveMap()
  const remove = useRemoveMap()
  const use = (chosen: string | null): void => {
    setUsed(chosen)
    const map = maps.find((one) => one.name === chosen)?.map
    if (map) {
      const { columns, values, replacements = [] } = map
      setDraft((one) => ({ ...one, columns, values, replacements }))
    }
  }
  const columns = draft.columns ?? columnsOf(draft.preview) ?? []
  const saveAs = (): void =>
    save.mutate({
      kind: 'import',
      name: name.trim(),
      map: {
        columns: columns.map((column) => ({ ...column })),
        values: draft.values.map((value) => ({ ...value })),
        ...(draft.replacements.length > 0 && {
          replacements: draft.replacements.map((one) => ({ ...one })),
        }),
        headers: (draft.preview?.columns ?? []).map(({ header }) => header),
      },
    })
  return (
    <div className={styles['fields']}>
      {maps.length > 0 && (
        <Select
          label={t('useMap')}
          clearable
          data={maps.map((one) => one.name)}
          value={used}
          onChange={use}
        />
      )}
      <TextInput
        label={t('saveMap')}
        maxLength={50}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className={styles['buttons']}>
        <Button variant="default" disabled={name.trim() === ''} loading={save.isPending} onClick={saveAs}>
          {t('save')}
        </Button>
        {used !== null && (
          <Button
            variant="default"
            onClick={() => {
              remove.mutate({ kind: 'import', name: used })
              setUsed(null)
            }}
          >
            {t('forget')}
          </Button>
        )}
      </div>
    </div>
  )
}
