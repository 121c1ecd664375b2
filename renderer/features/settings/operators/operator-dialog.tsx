import { Button, Group, Modal, Stack } from '@mantine/core'
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Operator } from '#shared/operators/operator.ts'
import { useSaveOperator } from '#trpc/mutations/operators.ts'
import { useFocusBack } from '#ui/dialogs/use-focus-back.ts'
import type { EditorProps } from '../parts/list-section.tsx'
import { OperatorFields } from './operator-fields.tsx'
import { operatorRequest, typedOperator } from './typed-operator.ts'

/** An operator: written anew, or changed. What signs them on is typed or scanned here, and never shown again. */
export const OperatorDialog = ({ item, items, onSaved, onClose }: EditorProps<Operator>) => {
  const { t } = useTranslation(['settings-lists', 'operators', 'common'])
  const [before] = useState(() => document.activeElement)
  useFocusBack(before)
  const [typed, setTyped] = useState(() => typedOperator(item, items.length === 0))
  const { mutate: save, isPending, error, reset } = useSaveOperator()
  const differs = typed.pin !== typed.again
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (isPending || differs) return
    save(operatorRequest(typed, item), {
      onSuccess: () => {
        onSaved(typed.name)
        onClose()
      },
    })
  }
  return (
    <Modal
      opened
      size="md"
      onClose={onClose}
      title={item ? t('operators:edit.change') : t('operators.add')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common:actions.close') }}
    >
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          <OperatorFields
            typed={typed}
            item={item}
            isFirst={items.length === 0}
            error={error}
            onType={(change) => {
              reset()
              setTyped((now) => ({ ...now, ...change }))
            }}
          />
          <Group justify="flex-end" gap="xs">
            <Button onClick={onClose}>{t('common:actions.cancel')}</Button>
            <Button type="submit" variant="filled" loading={isPending} disabled={differs}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
