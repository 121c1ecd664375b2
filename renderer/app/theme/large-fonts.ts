// Scripts of so many letters that each font comes in a hundred files, and saying which is which takes longer than all else
// that a window begins with: they come once it has begun.
import '@fontsource-variable/noto-sans-jp'
import '@fontsource-variable/noto-sans-kr'
import '@fontsource-variable/noto-sans-sc'
