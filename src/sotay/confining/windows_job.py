"""A Windows Job Object around the process itself: memory capped, no child processes, no desktop of the person."""

import sys

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _PROCESS_MEMORY, _ACTIVE_PROCESSES, _DIE_ON_FAULT, _END_WITH_HANDLE = 0x100, 0x8, 0x400, 0x2000
    _EXTENDED_LIMITS, _UI_RESTRICTIONS = 9, 4
    _EVERY_UI_RESTRICTION = 0xFF

    class _BasicLimits(ctypes.Structure):
        _fields_ = (
            ("process_time", wintypes.LARGE_INTEGER),
            ("job_time", wintypes.LARGE_INTEGER),
            ("flags", wintypes.DWORD),
            ("smallest_working_set", ctypes.c_size_t),
            ("largest_working_set", ctypes.c_size_t),
            ("active_processes", wintypes.DWORD),
            ("affinity", ctypes.c_size_t),
            ("priority", wintypes.DWORD),
            ("scheduling", wintypes.DWORD),
        )

    class _ExtendedLimits(ctypes.Structure):
        _fields_ = (
            ("basic", _BasicLimits),
            ("io_counters", ctypes.c_ulonglong * 6),
            ("process_memory", ctypes.c_size_t),
            ("job_memory", ctypes.c_size_t),
            ("peak_process_memory", ctypes.c_size_t),
            ("peak_job_memory", ctypes.c_size_t),
        )

    def confine_to_job(*, memory: int) -> None:
        """Join a new job with ``memory`` bytes and one process; its handle stays open until the process ends.

        Raises OSError where the system refuses.
        """
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        kernel.SetInformationJobObject.argtypes = (wintypes.HANDLE, ctypes.c_int, ctypes.c_void_p, wintypes.DWORD)
        kernel.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)

        limits = _ExtendedLimits()
        limits.basic.flags = _PROCESS_MEMORY | _ACTIVE_PROCESSES | _DIE_ON_FAULT | _END_WITH_HANDLE
        limits.basic.active_processes = 1
        limits.process_memory = memory
        restrictions = wintypes.DWORD(_EVERY_UI_RESTRICTION)
        job = kernel.CreateJobObjectW(None, None)
        done = (
            job
            and kernel.SetInformationJobObject(job, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits))
            and kernel.SetInformationJobObject(
                job, _UI_RESTRICTIONS, ctypes.byref(restrictions), ctypes.sizeof(restrictions)
            )
            and kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess())
        )
        if not done:
            raise ctypes.WinError(ctypes.get_last_error())
