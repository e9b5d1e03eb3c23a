"""Whether a plugin's functions fit the hooks: pluggy's own check, imported only when there is a plugin to check."""

from __future__ import annotations

import pluggy

from artlint import hookspecs
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType


class _Manager(pluggy.PluginManager):
    """Takes every function named register_... for a hook, so that plugins need no decorator."""

    def parse_hookimpl_opts(self, plugin: object, name: str) -> pluggy.HookimplOpts | None:
        if not name.startswith("register_") or not callable(getattr(plugin, name, None)):
            return None
        return pluggy.HookimplOpts(
            wrapper=False, hookwrapper=False, optionalhook=False, tryfirst=False, trylast=False, specname=None
        )


def hook_fault(name: str, module: ModuleType) -> str:
    """What is wrong with a plugin's hooks, such as a name that is no hook; empty when nothing is."""
    manager = _Manager("artlint")
    manager.add_hookspecs(hookspecs)
    try:
        manager.register(module, name)
        manager.check_pending()
    except pluggy.PluginValidationError as error:
        return " ".join(str(error).split())
    return ""
