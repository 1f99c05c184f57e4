/* What the portal does in the browser besides PrimeFaces: theme, drawers, menus, panel, polls. */
(function () {
  'use strict';

  const root = document.documentElement;
  root.classList.add('has-script');

  /* Brightness: a cookie, so that the server knows it before the first paint. */
  function showTheme() {
    document.querySelectorAll('[data-theme-choice]').forEach((button) => {
      button.setAttribute('aria-pressed', String(button.dataset.themeChoice === root.dataset.theme));
    });
  }

  function chooseTheme(choice) {
    root.dataset.theme = choice;
    const secure = location.protocol === 'https:' ? '; Secure' : '';
    document.cookie = `powerradar-theme=${choice}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
    showTheme();
  }

  /* Drawers: sections and devices on narrow screens. */
  let opener = null;

  function openDrawer(button) {
    const drawer = document.getElementById(button.dataset.open);
    drawer.classList.add('is-open');
    button.setAttribute('aria-expanded', 'true');
    opener = button;
    (drawer.querySelector('[data-close]') || drawer).focus();
  }

  function closeDrawers() {
    const open = document.querySelectorAll('.is-open');
    open.forEach((drawer) => drawer.classList.remove('is-open'));
    if (open.length > 0 && opener) {
      opener.setAttribute('aria-expanded', 'false');
      opener.focus();
      opener = null;
    }
    return open.length > 0;
  }

  function closeMenus(except) {
    let closed = false;
    document.querySelectorAll('details.menu[open]').forEach((menu) => {
      if (menu !== except) {
        const hadFocus = menu.contains(document.activeElement);
        menu.open = false;
        closed = true;
        if (hadFocus) {
          menu.querySelector('summary').focus();
        }
      }
    });
    return closed;
  }

  document.addEventListener('click', (event) => {
    const theme = event.target.closest('[data-theme-choice]');
    const open = event.target.closest('[data-open]');
    if (theme) {
      chooseTheme(theme.dataset.themeChoice);
    } else if (open) {
      openDrawer(open);
    } else if (event.target.closest('[data-close]')) {
      closeDrawers();
    } else if (event.target.closest('[data-print]')) {
      window.print();
    }
    closeMenus(event.target.closest('details.menu'));
  });

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || closeMenus(null) || closeDrawers()) {
      return;
    }
    const panel = document.querySelector('[data-escape]');
    if (panel) {
      location.assign(panel.dataset.escape);
    }
  });

  document.addEventListener('change', (event) => {
    const form = event.target.closest('form[data-submit-on-change]');
    if (form && event.target.tagName === 'SELECT') {
      form.requestSubmit();
    }
  });

  /* An empty field of a filter would only lengthen the address. */
  document.addEventListener('submit', (event) => {
    if (event.target.method === 'get') {
      event.target.querySelectorAll('input, select').forEach((field) => {
        field.disabled = field.value === '';
      });
    }
  });

  /* Polling rests while nobody looks. */
  document.addEventListener('visibilitychange', () => {
    Object.values(window.PrimeFaces ? PrimeFaces.widgets : {})
      .filter((widget) => widget instanceof PrimeFaces.widget.Poll)
      .forEach((poll) => (document.hidden ? poll.stop() : poll.start()));
  });

  /* The link of a closed panel gets the focus back, the heading of an opened one receives it. */
  function focusFragment() {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (target) {
      target.focus({ preventScroll: window.innerWidth > 1200 });
    }
  }

  window.PowerRadar = {
    /* Keeps the address bar true after the picture changed without a new page. */
    showAddress(address) {
      if (address) {
        history.replaceState(null, '', address);
      }
    },
  };

  showTheme();
  focusFragment();
})();
