"""The comparison of FixedNet with its peers: standard library only."""
