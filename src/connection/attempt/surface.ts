/** Where the attempt takes place, while it does. */
export interface Surface {
  readonly window: Window | undefined;
  /** Whether it answers nothing unless it answers soon. */
  readonly hidden: boolean;
  /** Takes away what was opened; what the user has closed already is left alone. */
  close(): void;
}

/** Opens the popup, or undefined when the browser refuses. Must run within the user's act. */
export function openPopup(name: string): Window | undefined {
  const width = Math.min(Math.round(screen.width * 0.7), 1000);
  const height = Math.min(Math.round(screen.height * 0.6), 800);
  // On the screen that the page is on, which need not be the first. Where the page's own window
  // is would be more exact, but WebKit has to ask another process for it.
  const { availLeft = 0, availTop = 0 } = screen as { availLeft?: number; availTop?: number };
  const left = availLeft + Math.round((screen.width - width) / 2);
  const top = availTop + Math.round((screen.height - height) / 2);
  const features = `popup,width=${width},height=${height},left=${left},top=${top}`;
  return window.open('', name, features) ?? undefined;
}

/** Out of sight, out of the layout and out of the way of assistive technology. */
export function hideFrame(frame: HTMLIFrameElement): void {
  // Properties, not a style attribute: those a strict content security policy would drop.
  Object.assign(frame.style, {
    position: 'fixed',
    top: '0',
    left: '0',
    width: '1px',
    height: '1px',
    border: '0',
    opacity: '0',
    visibility: 'hidden',
    pointerEvents: 'none',
  });
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
}

export function popupSurface(popup: Window): Surface {
  return { window: popup, hidden: false, close: () => popup.close() };
}

export function frameSurface(frame: HTMLIFrameElement): Surface {
  return { window: undefined, hidden: true, close: () => frame.remove() };
}
