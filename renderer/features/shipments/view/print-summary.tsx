import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useTRPC } from '#trpc/client.ts'
import { KeptPath } from '#ui/layout/kept-path.tsx'
import { useNotify } from '#ui/notices/use-notify.tsx'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import { useShortcut } from '#ui/shortcuts/use-shortcut.ts'

const KEYS = 'mod+P'

const keptPath = (text: string, path: string) => <KeptPath text={text} path={path} />

/** Draws the shipment on one page and shows it in the system's own viewer, which prints it. */
export const PrintSummary = ({ reference }: { readonly reference: string }) => {
  const { t } = useTranslation('shipment')
  const trpc = useTRPC()
  const notify = useNotify()
  const { mutate, isPending } = useMutation(
    trpc.transfer.printSummary.mutationOptions({
      onSuccess: ({ opened, path }) => {
        if (opened) return
        notify({ message: keptPath(t('print.noViewer'), path), color: 'yellow', autoClose: false })
      },
      onError: () => void notify({ message: t('print.failed'), color: 'red' }),
    }),
  )
  const print = (): void => mutate({ reference })
  useShortcut({
    keys: KEYS,
    label: t('print.label'),
    group: t('action.group'),
    disabled: isPending,
    run: print,
  })
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconPrinter size={14} aria-hidden />}
      rightSection={<KeyHint keys={KEYS} />}
      aria-keyshortcuts={KEYS}
      aria-disabled={isPending || undefined}
      data-disabled={isPending}
      onClick={isPending ? undefined : print}
    >
      {t(isPending ? 'print.drawing' : 'print.label')}
    </Button>
  )
}
