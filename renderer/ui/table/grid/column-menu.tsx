import { ActionIcon, Button, Checkbox, Group, Popover, Stack } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconColumns3, IconMinus, IconPlus } from '@tabler/icons-react'
import classes from './column-menu.module.css'
import type { Columns } from './use-columns.ts'

export type ColumnMenuTexts = {
  readonly button: string
  readonly title: string
  readonly reset: string
  readonly up: (name: string) => string
  readonly down: (name: string) => string
  readonly narrower: (name: string) => string
  readonly wider: (name: string) => string
}

type ColumnMenuProps<Row> = { readonly columns: Columns<Row>; readonly texts: ColumnMenuTexts }

/** By how much a press on narrower or wider changes a column, in pixels. */
const STEP = 16

/** Where columns are chosen, ordered and sized without a mouse. */
export const ColumnMenu = <Row,>({ columns, texts }: ColumnMenuProps<Row>) => (
  <Popover position="bottom-end" width={352} trapFocus returnFocus>
    <Popover.Target>
      <Button leftSection={<IconColumns3 size={16} aria-hidden />}>{texts.button}</Button>
    </Popover.Target>
    <Popover.Dropdown aria-label={texts.title}>
      <Stack gap="xs">
        <ul className={classes['columns']}>
          {columns.all.map(({ id, header, isShown, width }, index) => (
            <li key={id} className={classes['column']}>
              <Checkbox
                label={header}
                checked={isShown}
                disabled={isShown && columns.shown.length === 1}
                onChange={(event) => columns.show(id, event.currentTarget.checked)}
              />
              <Group gap={2} wrap="nowrap">
                <ActionIcon
                  aria-label={texts.narrower(header)}
                  disabled={!isShown}
                  onClick={() => columns.resize(id, width - STEP)}
                >
                  <IconMinus size={14} />
                </ActionIcon>
                <ActionIcon
                  aria-label={texts.wider(header)}
                  disabled={!isShown}
                  onClick={() => columns.resize(id, width + STEP)}
                >
                  <IconPlus size={14} />
                </ActionIcon>
                <ActionIcon
                  aria-label={texts.up(header)}
                  disabled={index === 0}
                  onClick={() => columns.move(id, -1)}
                >
                  <IconArrowUp size={14} />
                </ActionIcon>
                <ActionIcon
                  aria-label={texts.down(header)}
                  disabled={index === columns.all.length - 1}
                  onClick={() => columns.move(id, 1)}
                >
                  <IconArrowDown size={14} />
                </ActionIcon>
              </Group>
            </li>
          ))}
        </ul>
        <Button size="xs" variant="subtle" onClick={columns.reset}>
          {texts.reset}
        </Button>
      </Stack>
    </Popover.Dropdown>
  </Popover>
)
