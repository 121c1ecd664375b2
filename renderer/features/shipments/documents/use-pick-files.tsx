import { type ReactNode, useRef } from 'react'

/** What the system's dialog shows at first; whatever else is chosen there is looked at as any other file. */
const accept = '.pdf,.png,.jpg,.jpeg,.gif'

/** What opens the system's own dialog for files; the input has to be on the page for it. */
export const usePickFiles = (
  onFiles: (files: readonly File[]) => void,
): { readonly input: ReactNode; readonly pick: () => void } => {
  const field = useRef<HTMLInputElement>(null)
  const input = (
    <input
      ref={field}
      type="file"
      multiple
      hidden
      accept={accept}
      onChange={({ currentTarget }) => {
        const files = [...(currentTarget.files ?? [])]
        // The same file can be picked again.
        currentTarget.value = ''
        if (files.length > 0) onFiles(files)
      }}
    />
  )
  return { input, pick: () => field.current?.click() }
}
