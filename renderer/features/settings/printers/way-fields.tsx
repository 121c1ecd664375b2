import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { PrinterWay } from '#shared/printers/printer.ts'
import type { SystemPrinter } from '#shared/printers/system-printer.ts'
import { Field } from '#contract/field.tsx'
import { SegmentsField } from '#contract/segments-field.tsx'
import { useMessages } from '#contract/use-messages.ts'
import { useTRPC } from '#trpc/client.ts'
import { useChoosePrinterFolder } from '#trpc/mutations/printers.ts'
import { FieldCell } from '#ui/fields/field-grid.tsx'
import { WordField } from '#ui/fields/choice/word-field.tsx'
import { useField, useText } from '#ui/form/use-field.ts'
import { FolderField } from '../parts/folder-field.tsx'
import classes from '../parts/parts.module.css'

const kinds = ['network', 'system', 'folder'] as const satisfies readonly PrinterWay['kind'][]

/** By which way what is printed reaches the printer. */
export const WayFields = () => {
  const { t } = useTranslation('settings-lists')
  const kind = useText('way.kind')
  return (
    <>
      <FieldCell span={12}>
        <SegmentsField
          path="way.kind"
          label={t('printers.way')}
          choices={kinds.map((value) => ({ value, label: t(`printers.ways.${value}`) }))}
        />
      </FieldCell>
      <OneWay kind={kind} />
    </>
  )
}

const OneWay = ({ kind }: { readonly kind: string }) => {
  if (kind === 'system') return <SystemWay />
  return kind === 'folder' ? <FolderWay /> : <NetworkWay />
}

const NetworkWay = () => {
  const { t } = useTranslation('settings-lists')
  return (
    <>
      <FieldCell span={9}>
        <Field path="way.host" label={t('printers.host')} placeholder="192.168.1.50" />
      </FieldCell>
      <FieldCell span={3}>
        <Field path="way.port" label={t('printers.port')} placeholder="9100" />
      </FieldCell>
      <FieldCell span={12}>
        <p className={classes['note']}>{t('printers.onlyAddress')}</p>
      </FieldCell>
    </>
  )
}

const SystemWay = () => {
  const { t } = useTranslation('settings-lists')
  const messages = useMessages()
  const field = useField('way.name')
  const [paper, format] = [useText('paper'), useText('format')]
  const { data: found, isFetching, refetch } = useQuery(useTRPC().printers.system.queryOptions())
  if (!found) return undefined
  const names = found.items.map((one) => ({ value: one.name, label: labelOf(one, t) }))
  // One that was chosen before may be away now.
  const isAway = field.value !== '' && names.every(({ value }) => value !== field.value)
  const choices = isAway ? [...names, { value: field.value, label: field.value }] : names
  return (
    <>
      {choices.length > 0 && (
        <FieldCell span={12}>
          <WordField
            {...field}
            label={t('printers.system')}
            choices={choices}
            none={t('printers.chooseSystem')}
          />
          {paper === 'labels' && format === 'zpl' && (
            <p className={classes['note']}>{t('printers.zplInSystem')}</p>
          )}
        </FieldCell>
      )}
      {found.items.length === 0 && (
        <FieldCell span={12}>
          <Group justify="space-between" data-field={choices.length === 0 ? field.name : undefined}>
            <p className={classes['note']} role="status">
              {found.failure === undefined ? t('printers.noneInSystem') : messages.failure(found)}
            </p>
            <Button size="compact-sm" loading={isFetching} onClick={() => void refetch()}>
              {t('printers.lookAgain')}
            </Button>
          </Group>
        </FieldCell>
      )}
    </>
  )
}

/** What it is called, and what speaks against it or for it. */
const labelOf = (
  { description: name, is_default: isUsual, state = 'ready' }: SystemPrinter,
  t: TFunction<'settings-lists'>,
): string => {
  if (state !== 'ready' && state !== 'busy') return t(`printers.inSystem.${state}`, { name })
  return isUsual ? t('printers.inSystem.usual', { name }) : name
}

const FolderWay = () => {
  const { t } = useTranslation('settings-lists')
  const { name, value, problem, onChange } = useField('way.folder')
  const { mutateAsync: choose } = useChoosePrinterFolder()
  return (
    <FieldCell span={12}>
      <FolderField
        name={name}
        label={t('printers.folder')}
        folder={value === '' ? undefined : value}
        problem={problem}
        choose={choose}
        onChoose={onChange}
      />
      <p className={classes['note']}>{t('printers.folderHelp')}</p>
    </FieldCell>
  )
}
