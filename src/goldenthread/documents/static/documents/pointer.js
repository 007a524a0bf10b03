// Whether what happens now was begun with the pointer, under which nothing may move, or with the keyboard.
let byPointer = false
addEventListener('pointerdown', () => { byPointer = true }, true)
addEventListener('keydown', () => { byPointer = false }, true)

export const isPointing = () => byPointer
