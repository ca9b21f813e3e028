"""What a program that opens strangers' files takes away from itself."""
