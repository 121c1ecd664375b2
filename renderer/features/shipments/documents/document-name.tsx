import { IconFile, IconFileTypePdf, IconGif, IconPhoto, type TablerIcon } from '@tabler/icons-react'
import type { FileFormat } from '#shared/documents/document.ts'
import classes from './documents.module.css'

type DocumentNameProps = {
  readonly name: string
  /** Undefined when it is none that is taken. */
  readonly format: FileFormat | undefined
}

const icons: Readonly<Record<FileFormat, TablerIcon>> = {
  pdf: IconFileTypePdf,
  png: IconPhoto,
  jpg: IconPhoto,
  gif: IconGif,
}

/** The name of a document behind the picture of its format; a long one is cut off, and whole on hover. */
export const DocumentName = ({ name, format }: DocumentNameProps) => {
  const Icon = format ? icons[format] : IconFile
  return (
    <span className={classes['name']}>
      <Icon size={18} className={classes['icon']} aria-hidden />
      <bdi className={classes['cut']} title={name}>
        {name}
      </bdi>
    </span>
  )
}
